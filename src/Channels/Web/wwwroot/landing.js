// On a phone the story of the bot lies over the talk when it is asked for; on a wide screen it stands beside it. Opening it makes
// no entry in the history: nothing of the visit is to be found by going back.
(() => {
  'use strict';

  const byId = id => document.getElementById(id);
  const more = byId('more'), who = byId('who'), behind = [byId('scroll'), byId('form')];
  if (!more) return;

  function turn(open) {
    document.body.classList.toggle('telling', open);
    more.setAttribute('aria-expanded', open);
    behind.forEach(one => { one.inert = open; });
    if (open) who.scrollTop = 0;
    (open ? byId('slogan') : more).focus({ preventScroll: true });
  }

  const isOpen = () => document.body.classList.contains('telling');

  more.addEventListener('click', () => turn(true));
  byId('back').addEventListener('click', () => turn(false));
  addEventListener('keydown', event => { if (event.key === 'Escape' && isOpen()) turn(false); });
  // Turned on its side or made wider, both are in view.
  matchMedia('(min-width: 60rem)').addEventListener('change', event => { if (event.matches && isOpen()) turn(false); });
})();
