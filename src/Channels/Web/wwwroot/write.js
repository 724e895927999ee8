
// Where a person writes, and the start of it all.

const grow = () => { input.style.height = 'auto'; input.style.height = input.scrollHeight + 2 + 'px'; };

// With a keyboard one writes at once; on a phone the keyboard would hide what the bot says.
function settle() {
  (matchMedia('(hover: hover)').matches ? input : scroll).focus({ preventScroll: true, focusVisible: false });
}

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
  if (event.key === 'ArrowUp' && !input.value && actions) {
    event.preventDefault();
    actions.querySelector('[tabindex="0"]').focus();
  }
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  form.requestSubmit();
});
input.addEventListener('input', grow);

form.hidden = false;
if (parent === window && matchMedia('(hover: hover)').matches) settle();
work();
