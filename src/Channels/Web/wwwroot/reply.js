
// A reply as it is shown: text, pictures, cards side by side or one below the other, buttons.

const HERO = 'application/vnd.microsoft.card.hero';
const ONE_CHOICE = 700; // ms; the second click of a double click, or a key held down, is not a second choice
const NEXT = ['ArrowRight', 'ArrowDown'], PREVIOUS = ['ArrowLeft', 'ArrowUp'];
let chosenAt = -ONE_CHOICE;

function parts(reply) {
  const cards = (reply.attachments || []).filter(one => one.contentType === HERO && one.content);
  const shown = [...pictures(reply), ...sideBySide(reply, cards.map(card))];
  const repeated = cards.some(one => one.content.text === reply.text);
  return reply.text && !repeated ? [make('p', '', reply.text), ...shown] : shown;
}

function sideBySide(reply, cards) {
  if (reply.attachmentLayout !== 'carousel' || cards.length < 2) return cards;
  const row = make('div', 'carousel');
  row.tabIndex = 0; // so that a keyboard can scroll it
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', words.cards);
  row.append(...cards);
  return [row];
}

function card({ name, content }) {
  const box = make('div', name === 'help' ? 'card help' : 'card');
  if (content.title) box.append(make('h2', '', content.title));
  if (content.text) box.append(make('p', '', content.text));
  const buttons = make('div', 'buttons');
  buttons.append(...(content.buttons || []).map(button));
  box.append(buttons);
  return box;
}

// Only a telephone number becomes a link; any other address is text.
function button(action) {
  if (action.type === 'openUrl' || action.type === 'call') {
    if (!/^tel:\+?\d+$/.test(action.value)) return make('span', '', action.title + ' ' + action.value);
    const link = make('a', 'call', action.title);
    link.href = action.value;
    link.target = '_top'; // a site's rules for frames must not stand between a child and 111
    return link;
  }
  return push(action.title, '', event => {
    if (event.timeStamp - chosenAt < ONE_CHOICE) return;
    chosenAt = event.timeStamp;
    send(action.title);
    // A pressed key goes on in the input; a finger would only raise the keyboard over the answer.
    (event.detail === 0 ? input : scroll).focus({ preventScroll: true });
  });
}

// One stop for the Tab key however many choices there are; the arrows go from one to the next.
function choices(offered) {
  const group = make('div', 'actions');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.choices);
  const buttons = offered.map(button);
  buttons.forEach((one, at) => { one.tabIndex = at ? -1 : 0; });
  group.addEventListener('keydown', event => {
    const step = NEXT.includes(event.key) ? 1 : PREVIOUS.includes(event.key) ? -1 : 0;
    const to = buttons[buttons.indexOf(event.target) + step];
    if (!step || !to) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  });
  group.append(...buttons);
  return group;
}
