// Keeps a language that was touched before the page's own script has run: main.ts begins the visit with it.
// A script of its own, a few hundred bytes, that runs before the first picture is painted.

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.welcome__language') : null;
  if (button) document.documentElement.dataset['touched'] ??= button.lang;
}, { capture: true });
