// The bot's own page. Its sentences are content, written into the HTML by the server; none stands here. What a person or
// the bot says is only ever put in as text, never as HTML.
(() => {
  'use strict';

  const HERO = 'application/vnd.microsoft.card.hero';
  const TYPING_AFTER = 400; // ms; a quicker answer needs no sign that it is coming
  const REQUEST_LIMIT = 15000; // ms; after that the request counts as lost and is repeated
  const RETRY_FIRST = 1000, RETRY_LAST = 30000; // ms, doubling
  const PART = /[^]{1,1900}(?=\s|$)|[^]{1,1900}/gu; // a server takes only so much at once; a long story goes in parts
  const NEAR_END = 72; // px
  const ESCAPES = 3, ESCAPES_WITHIN = 3000; // ms

  const byId = id => document.getElementById(id);
  const words = document.body.dataset;
  const scroll = byId('scroll'), log = byId('log'), typing = byId('typing'), below = byId('below');
  const form = byId('form'), input = byId('input'), exit = byId('exit');

  // All there is to know of this talk lives in these variables and is gone with the page: no cookie, no storage.
  let conversation = null;
  const unsent = [];
  let busy = false, left = false, failures = 0, timer = 0;
  let actions = null, notice = null, atEnd = true;

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function add(who, ...parts) {
    const item = make('div', 'message ' + who);
    const bubble = make('div', 'bubble');
    bubble.append(...parts);
    item.append(make('span', 'who', words[who]), bubble);
    log.append(item);
    return item;
  }

  function show(replies) {
    dropActions();
    const messages = replies.filter(reply => reply.type === 'message');
    const items = messages.map(reply => add('bot', ...parts(reply)));
    const offered = messages.length ? messages[messages.length - 1].suggestedActions : null;
    if (offered && offered.actions && offered.actions.length) {
      actions = make('div', 'actions');
      actions.setAttribute('role', 'group');
      actions.setAttribute('aria-label', words.choices);
      actions.append(...offered.actions.map(button));
      log.append(actions);
    }
    // Somebody reading further up is left there. Otherwise the answer is shown from its beginning.
    if (atEnd && items.length) items[0].scrollIntoView();
    look();
    toEnd();
  }

  function parts(reply) {
    const cards = (reply.attachments || []).filter(one => one.contentType === HERO && one.content);
    const shown = [...pictures(reply), ...cards.map(card)];
    const repeated = cards.some(one => one.content.text === reply.text);
    return reply.text && !repeated ? [make('p', '', reply.text), ...shown] : shown;
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
      return link;
    }
    const choice = make('button', '', action.title);
    choice.type = 'button';
    choice.addEventListener('click', event => {
      send(action.title);
      // A pressed key goes on in the input; a finger would only raise the keyboard over the answer.
      (event.detail === 0 ? input : scroll).focus({ preventScroll: true });
    });
    return choice;
  }

  function dropActions() {
    if (actions) actions.remove();
    actions = null;
  }

  function mark(message) {
    if (message.mark) return;
    message.mark = make('div', 'mark', words.unsent + ' ');
    const again = make('button', '', words.retry);
    again.type = 'button';
    again.addEventListener('click', () => { wake(); input.focus({ preventScroll: true }); });
    message.mark.append(again);
    message.item.append(message.mark);
    toEnd();
  }

  function warn(text) {
    if (notice) notice.remove();
    notice = add('bot', make('p', '', text));
    toEnd();
  }

  function calm() {
    if (notice) notice.remove();
    notice = null;
    failures = 0;
  }

  function toEnd() {
    if (atEnd) byId('end').scrollIntoView(false);
    look();
  }

  function look() {
    atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END;
    below.hidden = atEnd;
  }

  // crypto.randomUUID is missing on older phones and without TLS.
  function chance() {
    const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
    return btoa(bytes).slice(0, 22).replace(/\+/g, '-').replace(/\//g, '_');
  }

  function send(text) {
    dropActions();
    for (const part of text.trim().match(PART) || []) {
      unsent.push({ id: chance(), text: part, item: add('you', make('p', '', part)) });
    }
    atEnd = true;
    toEnd();
    wake();
  }

  const wake = () => { if (!busy && !left) work(); };

  // One request at a time, in order. A message keeps its id until it is answered, so repeating it does nothing twice.
  async function work() {
    busy = true;
    clearTimeout(timer);
    const slow = setTimeout(() => {
      typing.hidden = failures > 0;
      toEnd();
    }, TYPING_AFTER);
    if (!conversation && !unsent.length) await open();
    await deliver();
    clearTimeout(slow);
    busy = false;
    if (left) return;
    typing.hidden = true;
    look();
    if (conversation && !unsent.length) return;
    // A little chance in it, so that after an outage not every page comes back in the same instant.
    const wait = Math.min(RETRY_LAST, RETRY_FIRST * 2 ** failures++) * (1 + Math.random() / 5);
    timer = setTimeout(work, wait);
  }

  async function open() {
    const answer = await post('web/conversations');
    if (left) return;
    if (answer.ok && answer.conversation) {
      calm();
      conversation = answer.conversation;
      show(answer.replies);
    } else if (failures === 0) {
      answer.replies.length ? show(answer.replies) : warn(words.offline);
    }
  }

  async function deliver() {
    for (let i = 0; i < unsent.length && !left;) {
      // Where no conversation could be opened, an id of our own does: whoever asks for help is not kept waiting for it.
      conversation = conversation || chance();
      const message = unsent[i];
      const answer = await post('web/messages', { conversation, id: message.id, text: message.text });
      if (left) return;
      if (answer.ok || answer.refused) {
        unsent.splice(i, 1);
        if (message.mark) message.mark.remove();
        calm();
        answer.ok ? show(answer.replies) : warn(words.refused);
        continue;
      }
      mark(message);
      if (answer.replies.length) {
        if (!message.told) show(answer.replies);
        message.told = true;
      } else if (!message.warned) {
        warn(words.offline);
        message.warned = true;
      }
      // A server that cannot save still looks at each message for danger; without a server the rest can wait.
      if (!answer.status) {
        unsent.slice(i).forEach(mark);
        return;
      }
      i++;
    }
  }

  async function post(path, body) {
    const stop = new AbortController();
    const limit = setTimeout(() => stop.abort(), REQUEST_LIMIT);
    const lost = { status: 0, replies: [] };
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: body ? { 'Content-Type': 'application/json' } : {},
        body: body && JSON.stringify(body),
        signal: stop.signal,
      });
      const json = await response.json().catch(() => null);
      if (response.ok && !json) return lost;
      const { conversation = null, replies = [] } = json || {};
      // 400 and 413 stay what they are however often the message is repeated; anything else may pass.
      const refused = response.status === 400 || response.status === 413;
      return { status: response.status, ok: response.ok, refused, conversation, replies };
    } catch {
      return lost;
    } finally {
      clearTimeout(limit);
    }
  }

  function leave() {
    left = true;
    clearTimeout(timer);
    unsent.length = 0;
    document.title = '';
    document.body.textContent = '';
    location.replace(exit.href);
  }

  let escapes = [];
  addEventListener('keydown', event => {
    const now = event.timeStamp;
    escapes = event.key === 'Escape' ? [...escapes.filter(at => now - at < ESCAPES_WITHIN), now] : [];
    if (escapes.length >= ESCAPES) leave();
  }, true);

  exit.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });

  // The back button must not bring the talk back.
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    document.body.textContent = '';
    location.reload();
  });

  const grow = () => { input.style.height = 'auto'; input.style.height = input.scrollHeight + 2 + 'px'; };

  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = input.value;
    input.value = '';
    grow();
    input.focus({ preventScroll: true });
    send(text);
  });

  // Enter sends, except while an input method (Telex, VNI) is still composing a letter.
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    form.requestSubmit();
  });
  input.addEventListener('input', grow);

  scroll.addEventListener('scroll', look, { passive: true });
  below.addEventListener('click', () => {
    byId('end').scrollIntoView(false);
    scroll.focus({ preventScroll: true });
  });
  // The keyboard of a phone takes half the page: what was in view stays in view.
  addEventListener('resize', toEnd);
  addEventListener('online', () => {
    failures = 0;
    if (!conversation || unsent.length) wake();
  });

  form.hidden = false;
  if (matchMedia('(hover: hover)').matches) input.focus({ preventScroll: true });
  work();
})();
