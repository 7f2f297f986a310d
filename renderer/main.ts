// Starts the page: asks the shell where it is, fetches what Welcome needs, and shows it. Everything else
// (router, words, screens) is a second piece that arrives while the visitor reads: the first screen pays for nothing more.
import { createApp, h, shallowRef, type Component } from 'vue';
import type { Keypad } from '../electron/core/keys.ts';
import { makeDisplay } from './access/display.ts';
import { makeListen } from './access/listen/switch.ts';
import { fetchWelcome } from './content.ts';
import { call } from './kiosk.ts';
import { kioskKey, type KioskContext } from './kiosk-context.ts';
import { lockDown } from './lockdown.ts';
import { painted } from './painted.ts';
import Welcome from './screens/welcome/Welcome.vue';
import Asleep from './session/Asleep.vue';
import { startHeartbeat } from './session/heartbeat.ts';
import { refuseStorage } from './session/no-storage.ts';
import { watchSleep } from './session/sleep.ts';
import { listenForStaff } from './staff-exit/listen.ts';
import { showStartFailure } from './start-failure.ts';
import type { Visit } from './visit.ts';
import './style/style.css';

async function startPage(): Promise<void> {
  refuseStorage();
  let keypad: Keypad | null = null;
  lockDown(() => keypad);
  const [start, welcome] = await Promise.all([call('start', {}), fetchWelcome()]);
  keypad = start.keypad;
  const [first] = start.languages;
  if (!first) throw new Error('The content has no language to offer.');
  document.documentElement.lang = first.code;
  document.documentElement.dir = first.direction;

  const sleep = watchSleep(start.idle.timeoutSeconds * 1000);
  const shown = shallowRef<Component>(Welcome);
  const app = createApp({ render: () => (sleep.dark.value ? h(Asleep, { onWake: sleep.wake }) : h(shown.value)) });
  let visiting = false;
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
    display: makeDisplay(start.screen),
    listen: makeListen(),
    prepare: async (code) => (await loadVisit()).prepare(code),
    async choose(code) {
      visiting = true;
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
  if (start.staffGate) {
    listenForStaff(start.screen.diagonalInches, async () => {
      const { openStaffPanel } = await import('./staff-exit/open.ts');
      await openStaffPanel(start.languages);
    });
  }

  await painted();
  startHeartbeat(() => visiting, (asleep) => sleep.told(asleep, visiting));
  // Only once the first picture stands (an idle callback alone may come before it), so that the first touch finds everything here.
  requestIdleCallback(() => void loadVisit().then(({ fetchAhead }) => fetchAhead(), () => undefined));
}

/** Nothing can be shown: says so in all languages, and tries again after a while. */
function fail(error: unknown): void {
  // eslint-disable-next-line no-console -- for whoever develops: a kiosk has no console, and the log gets no text
  console.error(error);
  call('report', { event: 'content-failed', screen: 'welcome' }).catch(() => undefined);
  showStartFailure();
}

startPage().catch(fail);
