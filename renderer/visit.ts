// Everything after the first touch: the session, the words, the router and the frame around the screens.
import { watch, type App, type Component } from 'vue';
import { createPinia } from 'pinia';
import type { ScreenName } from '../electron/bridge.ts';
import type { OwnWord } from './access/listen/reader.ts';
import Frame from './App.vue';
import { voicesKnown } from './access/listen/voices-here.ts';
import { fetchStructure } from './content.ts';
import { call } from './kiosk.ts';
import type { KioskContext } from './kiosk-context.ts';
import { forgetPages } from './parts/pages-left.ts';
import { makeRouter, preloadScreens } from './routes.ts';
import { reset } from './session/reset.ts';
import { useSession } from './session/store.ts';
import { createWords } from './words/i18n.ts';
import { contentKey, type VisitContent } from './words/use-words.ts';

export interface Visit {
  /** Has the words and the structure ready in this language. */
  prepare(code: string): Promise<void>;
  /** Shows Home in this language, once its words are there. */
  begin(code: string): Promise<void>;
  /** Back to the screen before; from Home to a new Welcome. */
  back(): void;
  /** A member of staff shows the steps from now on, and reads this language beside the visitor's. */
  show(code: string): void;
  /** A word of Listen in a language; '' where that language's words are not there yet. */
  word(key: OwnWord, code: string): string;
  /** Tells the shell that this kiosk can not read a language aloud. */
  missing(code: string): void;
  /** Fetches all words and screens ahead of their first touch. Resolves when it has, or has failed. */
  fetchAhead(): Promise<unknown>;
  /** What is shown instead of the first Welcome once a visit has begun. */
  frame: Component;
}

/** Adds to the app what a visit needs. Called once in a document: a reset is a new document. */
export async function prepareVisit(app: App, { languages, start }: KioskContext): Promise<Visit> {
  const content: VisitContent = { words: createWords([...languages, ...start.staffLanguages]), structure: { value: null } };
  const { words } = content;
  const router = makeRouter();
  app.use(createPinia()).use(words.i18n).use(router).provide(contentKey, content);
  const session = useSession();
  // Back from Home leads to Welcome, and Welcome never knows the visitor before.
  router.beforeEach((to, from) => {
    if (to.name !== 'welcome' || from.matched.length === 0) return true;
    void reset(session, 'finish');
    return false;
  });
  router.afterEach((to) => session.opened(to.name as ScreenName));
  watch(() => session.showing, async (code) => {
    const { showBoth } = await import('./showing/both/both.ts');
    await showBoth(words, code, start);
  });
  const screen = (): ScreenName | 'none' => (router.currentRoute.value.name ?? 'none') as ScreenName | 'none';
  reportErrors(app, screen);
  forgetPages(router);
  await router.isReady();

  let loading: Promise<void> | null = null;
  const loadStructure = (): Promise<void> => {
    loading ??= fetchStructure().then((structure) => void (content.structure.value = structure));
    loading.catch(() => (loading = null));
    return loading;
  };

  const prepare = async (code: string): Promise<void> => {
    await Promise.all([words.use(code), loadStructure()]);
  };

  return {
    frame: Frame,
    prepare,
    async begin(code) {
      await prepare(code);
      session.begin(code, performance.now());
      await router.push({ name: 'home' });
    },
    back: () => router.back(),
    show: (code) => void (session.showing = code),
    word(key, code) {
      const { t, te } = words.i18n.global;
      return te(`listen.${key}`, code) ? t(`listen.${key}`, {}, { locale: code }) : '';
    },
    missing: (language) => void call('report', { event: 'voice-missing', screen: screen(), language }).catch(() => undefined),
    fetchAhead() {
      preloadScreens();
      // They take their time: who switches Listen on must not wait for them.
      void voicesKnown();
      return Promise.allSettled([loadStructure(), ...languages.map(({ code }) => words.load(code))]);
    },
  };
}

/** Fixed names only reach the log: the text of an error could carry what a visitor chose. */
function reportErrors(app: App, screen: () => ScreenName | 'none'): void {
  const told = new Set<string>();
  const report = (): void => {
    // Once for a screen in a document: a fault that repeats must not wash the rest out of the log.
    if (told.has(screen())) return;
    told.add(screen());
    call('report', { event: 'page-error', screen: screen() }).catch(() => undefined);
  };
  app.config.errorHandler = (error) => {
    // eslint-disable-next-line no-console -- for whoever develops: a kiosk has no console, and the log gets no text
    console.error(error);
    report();
  };
  window.addEventListener('error', ({ message }) => {
    // Chromium's way to say that a size changed while sizes were told. Nothing is wrong.
    if (!message.startsWith('ResizeObserver loop')) report();
  });
  window.addEventListener('unhandledrejection', report);
}
