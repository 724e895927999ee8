
// Large letters and dark or light, for as long as the page is open: kept anywhere, they would tell who was here.

const looks = byId('looks'), lookButton = byId('look'), larger = byId('larger'), darker = byId('darker');
const root = document.documentElement, night = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (root.dataset.theme || (night.matches ? 'dark' : 'light')) === 'dark';
const mirror = () => darker.setAttribute('aria-pressed', isDark());

lookButton.addEventListener('click', () => {
  looks.hidden = !looks.hidden;
  lookButton.setAttribute('aria-expanded', !looks.hidden);
  toEnd();
});
larger.addEventListener('click', () => {
  const isLarge = root.dataset.text !== 'large';
  root.dataset.text = isLarge ? 'large' : '';
  larger.setAttribute('aria-pressed', isLarge);
  grow();
  toEnd();
});
darker.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  mirror();
});
night.addEventListener('change', mirror);
mirror();
