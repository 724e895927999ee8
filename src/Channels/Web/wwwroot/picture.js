
// The pictures of a reply. They are this server's own, by an address of one shape only; where a picture stands is reserved
// before it has come, so that nothing jumps, and its words are there for whoever cannot see it.
const pictures = reply => {
  const OURS = /^\/(pictures\/comics\/[a-z0-9._-]+\/[a-z0-9._-]+)\.png$/;
  const WIDTH = 800, HEIGHT = 600; // of every panel

  return (reply.attachments || []).filter(one => OURS.test(one.contentUrl)).map(one => {
    const path = OURS.exec(one.contentUrl)[1];
    const image = document.createElement('img');
    image.className = 'picture';
    image.alt = one.name || '';
    image.width = WIDTH;
    image.height = HEIGHT;
    // Sharp at any size; the address we were given is for those that cannot draw it.
    image.addEventListener('error', () => { image.src = path + '.png'; }, { once: true });
    image.src = path + '.svg';
    return image;
  });
};
