// Remembers the reader's choice of larger text and stronger contrast on this device, and nothing else; fills in what
// only the reader's browser knows: the address of the page and today's date.
// A plain script in the head, so that the choice is there before the first line is drawn.
(() => {
  const root = document.documentElement;
  const choices = { text: 'large', contrast: 'more' };
  const key = (name) => `mingbai-${name}`;

  const read = (name) => {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  };
  const write = (name, value) => {
    try {
      if (value) localStorage.setItem(key(name), value);
      else localStorage.removeItem(key(name));
    } catch {
      // Storage can be forbidden; the choice then lasts as long as the page.
    }
  };
  const apply = (name, on) => {
    if (on) root.dataset[name] = choices[name];
    else delete root.dataset[name];
    for (const button of document.querySelectorAll(`[data-choice="${name}"]`)) {
      button.setAttribute('aria-pressed', String(on));
    }
  };

  root.classList.add('js');
  // Room is kept for what the address asks to compare, so that nothing shifts when it comes.
  root.classList.toggle('asked', /[?&][pu]=/.test(location.search));
  for (const name of Object.keys(choices)) apply(name, read(name) === choices[name]);

  document.addEventListener('DOMContentLoaded', () => {
    for (const name of Object.keys(choices)) apply(name, name in root.dataset);
    // An address that opens on this machine only is none to cite.
    const here = location.protocol === 'file:' || /^(?:localhost|127\.|\[::1\])/.test(location.hostname);
    for (const place of document.querySelectorAll('[data-address]')) {
      if (!here) place.textContent = location.href.split('#')[0];
      else if (!place.textContent) place.textContent = '在本机上预览，没有公开的网址';
      place.parentElement.hidden = false;
    }
    for (const place of document.querySelectorAll('[data-too-old]')) place.hidden = 'groupBy' in Map;
    for (const place of document.querySelectorAll('[data-today]')) {
      const day = new Date();
      // In one language for every reader; what knows all languages takes a phone a tenth of a second to start.
      place.append(`${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`);
      place.hidden = false;
    }
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-choice]') : null;
    if (!button) return;
    const name = button.getAttribute('data-choice');
    if (!(name in choices)) return;
    const on = !(name in root.dataset);
    write(name, on ? choices[name] : '');
    apply(name, on);
  });
})();
