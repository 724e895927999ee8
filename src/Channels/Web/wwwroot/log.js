
// What has been said, and what of it is in view.

const NEAR_END = 72; // px
let actions = null, notice = null, atEnd = true;

function add(who, ...parts) {
  const item = make('div', 'message ' + who);
  const bubble = make('div', 'bubble');
  bubble.append(...parts);
  item.append(make('span', 'who', words[who]), bubble);
  log.append(item);
  return item;
}

function show(replies, atOpening) {
  dropActions();
  const messages = replies.filter(reply => reply.type === 'message');
  const items = messages.map(reply => add('bot', ...parts(reply)));
  const offered = messages.length ? messages[messages.length - 1].suggestedActions : null;
  if (offered && offered.actions && offered.actions.length) {
    actions = choices(offered.actions);
    log.append(actions);
  }
  // The landing page opens at its beginning. Somebody reading further up is left there. Otherwise the answer is shown from its
  // beginning.
  const stays = atOpening && 'stay' in words;
  if (atEnd && items.length && !stays) items[0].scrollIntoView();
  look();
  if (!stays) toEnd();
}

function dropActions() {
  if (actions) actions.remove();
  actions = null;
}

function mark(message) {
  if (message.mark) return;
  message.mark = make('div', 'mark', words.unsent + ' ');
  message.mark.append(push(words.retry, '', () => { wake(); input.focus({ preventScroll: true }); }));
  message.item.append(message.mark);
  toEnd();
}

function warn(text) {
  if (notice) notice.remove();
  notice = add('bot', make('p', '', text));
  toEnd();
}

function toEnd() {
  if (atEnd) byId('end').scrollIntoView(false);
  look();
}

// Where there is little height the page scrolls as one (talk.css), otherwise the talk alone.
const moving = () => (scroll.scrollHeight > scroll.clientHeight ? scroll : document.scrollingElement);

function look() {
  const { scrollHeight, scrollTop, clientHeight } = moving();
  atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
  below.hidden = atEnd;
}

addEventListener('scroll', look, { passive: true, capture: true });
below.addEventListener('click', () => {
  byId('end').scrollIntoView(false);
  scroll.focus({ preventScroll: true });
});
// The keyboard of a phone takes half the page: what was in view stays in view.
addEventListener('resize', toEnd);
