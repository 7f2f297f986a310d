// Starts the page: asks the shell where it is, fetches what Welcome needs, and shows it. Everything else
// (router, words, screens) is a second piece that arrives while the visitor reads: the first screen pays for nothing more.
import { createApp, createSSRApp, h, shallowRef, type Component } from 'vue';
import type { Keypad } from '../electron/core/keys.ts';
import { makeDisplay } from './access/display.ts';
import { watchHands } from './access/hands.ts';
import { listenForKeys } from './access/listen/keys.ts';
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
import { listenForStaff } from './staff/listen.ts';
import { showStartFailure } from './start-failure.ts';
import type { Visit } from './visit.ts';
import './style/style.css';

async function startPage(): Promise<void> {
  refuseStorage();
  let keypad: Keypad | null = null;
  lockDown(() => keypad);
  const [start, welcome] = await Promise.all([call('start', {}), fetchWelcome()]);
  keypad = start.keypad;
  watchHands(start.screen.diagonalInches, start.keypad);
  const [first] = start.languages;
  if (!first) throw new Error('The content has no language to offer.');
  document.documentElement.lang = first.code;
  document.documentElement.dir = first.direction;

  const sleep = watchSleep(start.idle.timeoutSeconds * 1000);
  // Where nothing is configured the set-up stands in place of Welcome.
  const shown = shallowRef<Component>(start.setUp ? Nothing : Welcome);
  // Welcome as the shell has drawn it is taken over as it stands. Not where it would stand still from the start: the shell
  // cannot know that this machine asks for less motion.
  const drawn = document.querySelector('#app > .welcome') !== null;
  const takeOver = drawn && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const app = (takeOver ? createSSRApp : createApp)({ render: () => (sleep.dark.value ? h(Asleep, { onWake: sleep.wake }) : h(shown.value)) });
  let visiting = false;
  let visit: Promise<Visit> | null = null;
  const loadVisit = (): Promise<Visit> => {
    visit ??= import('./visit.ts').then(({ prepareVisit }) => prepareVisit(app, context));
    // A piece that could not be fetched now is asked for again at the touch.
    visit.catch(() => (visit = null));
    return visit;
  };
  const listen = makeListen({
    async load(speaking) {
      const [{ makeReader }, { word, missing, fetchAhead }] = await Promise.all([import('./access/listen/reader.ts'), loadVisit()]);
      // On Welcome each language is read in its own words.
      await fetchAhead();
      return makeReader({ keypad: start.keypad, media: start.media, word, missing, visiting: () => visiting, speaking });
    },
    async prepare() {
      // Welcome greets in one language after the other: it is the one that stands there now.
      const shownNow = document.querySelector('[data-start]')?.closest<HTMLElement>('[lang]')?.lang;
      await context.prepare(visiting || !shownNow ? document.documentElement.lang : shownNow);
    },
  });
  const context: KioskContext = {
    start,
    languages: start.languages,
    welcome: welcome.words,
    display: makeDisplay(start.screen),
    listen,
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
  // Touched before this script was here (first-touch.ts). A touch from now on is Welcome's own.
  const { touched } = document.documentElement.dataset;
  document.documentElement.dataset['touched'] = '';
  if (touched) void context.choose(touched);
  listenForKeys({
    keypad: start.keypad,
    back: () => void visit?.then(({ back }) => visiting && back(), () => undefined),
    listen: (action) => void listen.key(action),
  });
  document.title = 'Nykel';
  if (start.setUp) await import('./staff/set-up/first-start.ts').then(({ showFirstStart }) => showFirstStart(start));
  if (start.staffGate) {
    listenForStaff(start.screen.diagonalInches, async () => {
      const { openStaffPanel } = await import('./staff/open.ts');
      await openStaffPanel(start);
    });
  }

  await painted();
  startHeartbeat(() => visiting, (asleep) => sleep.told(asleep, visiting));
  // Only once the first picture stands (an idle callback alone may come before it), so that the first touch finds everything here.
  requestIdleCallback(() => void loadVisit().then(({ fetchAhead }) => fetchAhead(), () => undefined));
}

/** Behind the set-up. */
const Nothing: Component = { render: () => null };

/** Nothing can be shown: says so in all languages, and tries again after a while. */
function fail(error: unknown): void {
  // eslint-disable-next-line no-console -- for whoever develops: a kiosk has no console, and the log gets no text
  console.error(error);
  call('report', { event: 'content-failed', screen: 'welcome' }).catch(() => undefined);
  showStartFailure();
}

startPage().catch(fail);
