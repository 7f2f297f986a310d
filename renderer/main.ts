// Starts the page: asks the shell where it is, fetches what Welcome needs, and shows it. Everything else
// (router, words, screens) is a second piece that arrives while the visitor reads: the first screen pays for nothing more.
import { createApp, h, shallowRef, type Component } from 'vue';
import { applyScale } from './access/apply-scale.ts';
import { fetchWelcome } from './content.ts';
import { call } from './kiosk.ts';
import { kioskKey, type KioskContext } from './kiosk-context.ts';
import Welcome from './screens/welcome/Welcome.vue';
import { refuseStorage } from './session/no-storage.ts';
import { showStartFailure } from './start-failure.ts';
import type { Visit } from './visit.ts';
import './style/style.css';

async function startPage(): Promise<void> {
  refuseStorage();
  const [start, welcome] = await Promise.all([call('start', {}), fetchWelcome()]);
  const [first] = start.languages;
  if (!first) throw new Error('The content has no language to offer.');
  document.documentElement.lang = first.code;
  document.documentElement.dir = first.direction;

  const fit = (): void => applyScale(start.screen, 'standard');
  fit();
  window.addEventListener('resize', fit);
  // A long press or a right button must not open the browser's own menu.
  window.addEventListener('contextmenu', (event) => event.preventDefault());

  const shown = shallowRef<Component>(Welcome);
  const app = createApp({ render: () => h(shown.value) });
  let visit: Promise<Visit> | null = null;
  const loadVisit = (): Promise<Visit> => {
    visit ??= import('./visit.ts').then(({ prepareVisit }) => prepareVisit(app, context));
    // A piece that could not be fetched now is asked for again at the touch.
    visit.catch(() => (visit = null));
    return visit;
  };
  const context: KioskContext = {
    start,
    languages: start.languages,
    welcome: welcome.words,
    async choose(code) {
      try {
        const { begin, frame } = await loadVisit();
        await begin(code);
        shown.value = frame;
      } catch (error) {
        fail(error);
      }
    },
  };
  app.provide(kioskKey, context).mount('#app');
  document.title = 'Nykel';
  // Only once the first picture stands (an idle callback alone may come before it), so that the first touch finds everything here.
  requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => void loadVisit().then(({ fetchAhead }) => fetchAhead(), () => undefined))));
}

/** Nothing can be shown: says so in all languages, and tries again after a while. */
function fail(error: unknown): void {
  // eslint-disable-next-line no-console -- for whoever develops: a kiosk has no console, and the log gets no text
  console.error(error);
  call('report', { event: 'content-failed', screen: 'welcome' }).catch(() => undefined);
  showStartFailure();
}

startPage().catch(fail);
