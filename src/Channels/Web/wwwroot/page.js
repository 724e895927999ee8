// The chat. Its sentences are content, written into the HTML by the server; none stands here. What a person or the bot says is
// only ever put in as text, never as HTML. All there is to know of a talk lives in variables and is gone with the page: no
// cookie, no storage. The server joins these files in one scope.

const byId = id => document.getElementById(id);
const words = document.body.dataset;
const scroll = byId('scroll'), log = byId('log'), typing = byId('typing'), below = byId('below'), lost = byId('lost');
const form = byId('form'), input = byId('input'), exit = byId('exit');

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function push(text, className, does) {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', does);
  return button;
}

// crypto.randomUUID is missing on older phones and without TLS.
function chance() {
  const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
  return btoa(bytes).slice(0, 22).replace(/\+/g, '-').replace(/\//g, '_');
}
