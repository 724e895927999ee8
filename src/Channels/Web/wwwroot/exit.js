
// The quick way out, as GOV.UK's research left it (govuk-design-system 2402): the page is blank at once, a harmless one takes
// its place in the history, and three presses of Shift do the same. Escape was dropped there: it stops the very page that is to come.

const PRESSES = 3, PRESSED_WITHIN = 5000; // ms
let presses = [], alone = false;

function leave() {
  left = true;
  clearTimeout(timer);
  unsent.length = 0;
  conversation = null;
  document.title = '';
  document.body.textContent = '';
  document.documentElement.className = 'gone';
  if (parent === window) location.replace(exit.href);
  else leaveSite(exit.href);
}

// A press counts when Shift goes down and up with no other key: whoever types capital letters does not leave.
addEventListener('keydown', event => {
  alone = event.key === 'Shift';
  if (!alone) presses = [];
}, true);

addEventListener('keyup', event => {
  if (event.key !== 'Shift' || !alone) return;
  const now = event.timeStamp;
  presses = [...presses.filter(at => now - at < PRESSED_WITHIN), now];
  if (presses.length >= PRESSES) leave();
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
