// One line in any site brings the bot there:
//   <script async src="https://bot.example.vn/widget.js" data-position="right"></script>
// A round button, and behind it the bot's own page in a frame. Nothing is stored, nothing is read of the site, and the site
// reads nothing of the talk. What stands here is only what must be there before the frame has come.
(() => {
  'use strict';

  const script = document.currentScript;
  // A site may let strangers write HTML: an element with one of these names is not what it is named after.
  if (!(script instanceof HTMLScriptElement) || (window.AwarenessBot && !(window.AwarenessBot instanceof Node))) return;

  const home = new URL(script.src).origin;
  const HARMLESS = 'https://www.google.com/search?q=th%E1%BB%9Di+ti%E1%BA%BFt'; // never taken from a message
  const PATIENCE = 12000; // ms
  const PRESSES = 3, PRESSED_WITHIN = 5000; // ms
  const side = script.dataset.position === 'left' ? 'left' : 'right';
  const phone = matchMedia('(max-width: 599px), (max-height: 499px)');

  const STYLE = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    .launch, dialog { position: fixed; ${side}: max(16px, env(safe-area-inset-${side})); bottom: max(16px, env(safe-area-inset-bottom)); z-index: 2147483000; }
    .launch {
      width: 56px; height: 56px; padding: 0; border: 3px solid #fff; border-radius: 50%; cursor: pointer;
      background:
        radial-gradient(circle at 34% 44%, #fff 0 8%, transparent 9.5%), radial-gradient(circle at 66% 44%, #fff 0 8%, transparent 9.5%),
        radial-gradient(ellipse 27% 16% at 50% 57%, #0b6570 0 97%, transparent), radial-gradient(ellipse 23% 16% at 50% 65%, #fff 0 97%, transparent), #0b6570;
      box-shadow: 0 4px 16px rgb(0 0 0 / 35%);
    }
    .launch span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    :focus-visible { outline: 3px solid #0b6570; outline-offset: 2px; box-shadow: 0 0 0 8px #fff; }
    dialog {
      inset-inline: auto; top: auto; ${side}: 16px; width: min(400px, calc(100vw - 32px)); height: min(680px, calc(100vh - 32px)); max-width: none; max-height: none;
      margin: 0; padding: 0; border: 1px solid #6a7e84; border-radius: 20px; overflow: hidden; background: #fff; color: #14262b;
      box-shadow: 0 12px 48px rgb(0 0 0 / 35%); font: 16px/1.5 system-ui, sans-serif;
    }
    dialog.sheet { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    iframe.coming { position: absolute; visibility: hidden; }
    .wait { display: flex; flex-direction: column; gap: 12px; padding: 16px; }
    .wait p { margin: 0; }
    .wait a, .wait button { padding: 10px 16px; border: 2px solid #0b6570; border-radius: 22px; background: #fff; color: #0b6570; font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
    .wait a.call { border-color: #ad3418; background: #ad3418; color: #fff; }
    @media (prefers-reduced-motion: no-preference) { .launch { transition: transform .15s; } .launch:hover { transform: scale(1.06); } }
    @media print { :host { display: none; } }`;

  const make = (tag, className, text) => Object.assign(document.createElement(tag), { className: className || '', textContent: text || '' });

  const place = make('div');
  const shadow = place.attachShadow({ mode: 'open' });
  const launch = make('button', 'launch');
  launch.type = 'button';
  launch.setAttribute('aria-haspopup', 'dialog');
  launch.append(make('span', '', '{{widget_open}}'));

  const panel = make('dialog');
  panel.setAttribute('aria-label', '{{widget_title}}');
  const wait = make('div', 'wait'), said = make('p', '', '{{widget_wait}}');
  said.setAttribute('role', 'status');
  const call = make('a', 'call', '{{page_call}}');
  call.href = 'tel:111';
  const page = make('a', '', '{{widget_page}}');
  page.href = home + '/';
  page.target = '_blank';
  page.rel = 'noopener noreferrer';
  page.hidden = true;
  const shut = make('button', '', '{{page_close}}');
  shut.type = 'button';
  wait.append(said, call, page, shut);
  panel.append(wait);
  shadow.append(launch, panel);

  let frame = null, isReady = false, overflow = '', late = 0;

  const tell = what => { if (frame) frame.contentWindow.postMessage({ awarenessbot: what }, home); };

  // The frame is fetched when it is wanted and not before: a site does not grow slower by the button.
  function fetchFrame() {
    frame = make('iframe', 'coming');
    frame.title = '{{widget_title}}';
    frame.referrerPolicy = 'no-referrer';
    frame.addEventListener('load', () => tell('hello'));
    frame.src = home + '/chat';
    panel.append(frame);
    clearTimeout(late);
    late = setTimeout(() => {
      said.textContent = '{{widget_late}}';
      page.hidden = false;
    }, PATIENCE);
  }

  function open() {
    if (panel.open) return;
    launch.hidden = true;
    panel.classList.toggle('sheet', phone.matches);
    // A sheet hides the site, so the site is out of reach meanwhile; a panel leaves it as it is.
    phone.matches && panel.showModal ? panel.showModal() : panel.show ? panel.show() : panel.setAttribute('open', '');
    overflow = document.documentElement.style.overflow;
    if (phone.matches) document.documentElement.style.overflow = 'hidden';
    if (!isReady && frame) { frame.remove(); frame = null; }
    if (!frame) fetchFrame();
    if (isReady) enter('shown');
    else shut.focus();
  }

  function enter(what) {
    frame.focus();
    tell(what);
  }

  function close() {
    if (!panel.open) return;
    panel.close ? panel.close() : panel.removeAttribute('open');
    document.documentElement.style.overflow = overflow;
    launch.hidden = false;
    launch.focus({ preventScroll: true });
  }

  // A form that asks "leave this site?" must not keep anybody here.
  let isLeaving = false;
  addEventListener('beforeunload', event => { if (isLeaving) event.stopImmediatePropagation(); }, true);

  function leave() {
    isLeaving = true;
    window.onbeforeunload = null;
    document.documentElement.style.setProperty('display', 'none', 'important');
    document.title = '';
    place.remove();
    location.replace(HARMLESS);
  }

  // Back to a page the browser had kept as it was: nothing shows that the chat was open.
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    close();
    if (frame) frame.remove();
    frame = null;
    isReady = false;
    wait.hidden = false;
  });

  addEventListener('message', event => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== home || !event.data) return;
    const what = event.data.awarenessbot;
    if (what === 'close') close();
    if (what === 'exit') leave();
    if (what !== 'ready' || isReady) return;
    isReady = true;
    clearTimeout(late);
    wait.hidden = true;
    frame.className = '';
    if (panel.open) enter('shown');
  });

  // The same keys as inside, for when the site has the focus.
  let presses = [], alone = false;
  addEventListener('keydown', event => {
    alone = event.key === 'Shift';
    if (!alone) presses = [];
    if (event.key === 'Escape' && panel.open) close();
  }, true);
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone || !panel.open) return;
    presses = [...presses.filter(at => event.timeStamp - at < PRESSED_WITHIN), event.timeStamp];
    if (presses.length >= PRESSES) leave();
  }, true);

  launch.addEventListener('click', open);
  shut.addEventListener('click', close);
  panel.addEventListener('cancel', event => { event.preventDefault(); close(); });

  function appear() {
    // A style of our own that a site's rules against inline styles do not forbid, where the browser knows it.
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      shadow.prepend(make('style', '', STYLE));
    }
    document.body.append(place);
  }

  document.body ? appear() : addEventListener('DOMContentLoaded', appear);
  window.AwarenessBot = Object.freeze({ open, close });
})();
