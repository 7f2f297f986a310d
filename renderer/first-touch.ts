// What runs before the page's own script: a few hundred bytes. Keeps a language that was touched by then, for main.ts to
// begin the visit with; and begins that script only once Welcome, as the shell has drawn it, has been painted. Nothing else
// is asked for by then: to fetch and read it meanwhile made the first picture a fifth later.

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.welcome__language') : null;
  if (button) document.documentElement.dataset['touched'] ??= button.lang;
}, { capture: true });

async function begin(): Promise<void> {
  // The browser shell's window.kiosk; empty under Electron, where the preload has made it.
  const bridge = '/bridge.js';
  await import(/* @vite-ignore */ bridge);
  // Named by vite.config.ts.
  const script = document.querySelector<HTMLMetaElement>('meta[name="start"]')?.content ?? '';
  await import(/* @vite-ignore */ script);
}

if (document.querySelector('#app > .welcome')) requestAnimationFrame(() => setTimeout(() => void begin()));
else void begin();
