
// In another site's frame: widget.js there says hello, and only a site of the settings is listened to or told anything.

const SLOW_SITE = 300; // ms
const sites = [location.origin, ...(words.sites || '').split(' ')];
const closing = byId('close');
let site = null;

const tell = what => { if (site) parent.postMessage({ awarenessbot: what }, site); };

addEventListener('message', event => {
  if (parent === window || event.source !== parent || !sites.includes(event.origin) || !event.data) return;
  const what = event.data.awarenessbot;
  if (what === 'hello') {
    site = event.origin;
    closing.hidden = false;
    tell('ready');
  }
  if (what === 'hello' || what === 'shown') settle();
});

// The whole site is left, not only the frame. A site that does not answer is left from here, where the browser allows it.
function leaveSite(to) {
  tell('exit');
  setTimeout(() => {
    try {
      top.location.replace(to);
    } catch {
      location.replace(to);
    }
  }, site ? SLOW_SITE : 0);
}

if (closing) {
  closing.addEventListener('click', () => tell('close'));
  addEventListener('keydown', event => { if (event.key === 'Escape') tell('close'); });
}
