// Welcome as HTML, for the shell to put into the page: it can be read and touched before any script has run.
// Built for Node (build/build.ts); the page then takes over what stands there (main.ts).
import { createSSRApp, ref, shallowRef } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { StartInfo } from '../electron/bridge.ts';
import type { Content } from '../electron/core/content/types.ts';
import { kioskKey, type KioskContext } from './kiosk-context.ts';
import Welcome from './screens/welcome/Welcome.vue';

const nothing = (): Promise<void> => Promise.resolve();

/** What a visitor who has done nothing yet sees, as the page itself would draw it. */
export function firstScreen(start: StartInfo, welcome: Content['welcome']): Promise<string> {
  const context: KioskContext = {
    start,
    languages: start.languages,
    welcome: welcome.words,
    display: { size: 'standard', contrast: 'light', lessMotion: false, reach: false },
    listen: { on: ref(false), aided: ref(false), speaking: ref(false), reader: shallowRef(null), toggle: nothing, key: nothing, shown: () => undefined },
    prepare: nothing,
    choose: nothing,
  };
  return renderToString(createSSRApp(Welcome).provide(kioskKey, context));
}
