// What runs before the page's own script: a few hundred bytes. Keeps a language that was touched by then, for main.ts to
// begin the visit with; and begins that script only once Welcome, as the shell has drawn it, has been painted.

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.welcome__language') : null;
  if (button) document.documentElement.dataset['touched'] ??= button.lang;
}, { capture: true });

// Asked for ahead, so that it is here by then (vite.config.ts).
const script = document.querySelector<HTMLLinkElement>('link[data-start]')?.href ?? '';
const begin = (): void => void import(/* @vite-ignore */ script);
if (document.querySelector('#app > .welcome')) requestAnimationFrame(() => setTimeout(begin));
else begin();
