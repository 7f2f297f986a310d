// Starts the page: asks the shell who and where it is, fetches what Welcome needs, and shows it.
import { createApp } from 'vue';
import { createPinia } from 'pinia';
import type { ScreenName } from '../electron/bridge.ts';
import App from './App.vue';
import { applyScale } from './access/apply-scale.ts';
import { fetchWelcome } from './content.ts';
import { call } from './kiosk.ts';
import { makeRouter, preloadScreens } from './routes.ts';
import { showStartFailure } from './start-failure.ts';
import { useSession } from './session/store.ts';
import { createWords } from './words/i18n.ts';
import { kioskKey, type KioskContext } from './words/use-words.ts';
import './style/style.css';

async function startPage(): Promise<void> {
  const [start, welcome] = await Promise.all([call('start', {}), fetchWelcome()]);
  const context: KioskContext = {
    start,
    languages: start.languages,
    welcome: welcome.words,
    words: createWords(start.languages),
    structure: { value: null },
  };

  const fit = (): void => applyScale(start.screen, 'standard');
  fit();
  window.addEventListener('resize', fit);

  const router = makeRouter();
  const app = createApp(App).use(createPinia()).use(router).use(context.words.i18n).provide(kioskKey, context);
  const session = useSession();

  router.afterEach((to) => session.opened(to.name as ScreenName));
  // Fixed names only reach the log: the text of an error could carry what a visitor chose.
  const reportError = (): void => {
    const screen = (router.currentRoute.value.name ?? 'none') as ScreenName | 'none';
    call('report', { event: 'page-error', screen }).catch(() => undefined);
  };
  app.config.errorHandler = (error) => {
    // eslint-disable-next-line no-console -- for whoever develops: a kiosk has no console, and the log gets no text
    console.error(error);
    reportError();
  };
  window.addEventListener('error', reportError);
  window.addEventListener('unhandledrejection', reportError);

  await router.push('/');
  app.mount('#app');
  // After the first picture, so that no screen waits for its code.
  requestIdleCallback(preloadScreens);
}

startPage().catch((error: unknown) => {
  // eslint-disable-next-line no-console -- as above
  console.error(error);
  showStartFailure();
});
