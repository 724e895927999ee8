
// The line to the bot. One request at a time, in order. A message keeps its id until it is answered, so that repeating it does
// nothing twice.

const TYPING_AFTER = 400; // ms; a quicker answer needs no sign that it is coming
const REQUEST_LIMIT = 15000; // ms; after that the request counts as lost and is repeated
const RETRY_FIRST = 1000, RETRY_LAST = 30000; // ms, doubling
const PART = /[^]{1,1900}(?=\s|$)|[^]{1,1900}/gu; // a server takes only so much at once; a long story goes in parts

let conversation = null;
const unsent = [];
let busy = false, left = false, failures = 0, timer = 0;

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
    show(answer.replies, true);
  } else if (failures === 0 && answer.replies.length) {
    show(answer.replies, true);
  } else {
    cut();
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
    if (!answer.replies.length) cut();
    else if (!message.told) show(answer.replies);
    message.told = message.told || answer.replies.length > 0;
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
  const none = { status: 0, replies: [] };
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body && JSON.stringify(body),
      signal: stop.signal,
    });
    const json = await response.json().catch(() => null);
    if (response.ok && !json) return none;
    const { conversation = null, replies = [] } = json || {};
    // 400 and 413 stay what they are however often the message is repeated; anything else may pass.
    const refused = response.status === 400 || response.status === 413;
    return { status: response.status, ok: response.ok, refused, conversation, replies };
  } catch {
    return none;
  } finally {
    clearTimeout(limit);
  }
}

// While the line is cut, what to do without it stays on top.
function cut() {
  if (!lost.hidden) return;
  lost.hidden = false;
  toEnd();
}

function calm() {
  if (notice) notice.remove();
  notice = null;
  failures = 0;
  lost.hidden = true;
}

addEventListener('offline', cut);
addEventListener('online', () => {
  failures = 0;
  if (conversation && !unsent.length) calm();
  else wake();
});
