// How the page is built: renderer/ becomes dist/page, plain files that a policy without any `unsafe-` lets run.
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** index.html only names the page's own script: first-touch.ts begins it, once the first screen is painted. */
const beginLater: Plugin = {
  name: 'begin-later',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html
      .replace(/<script type="module" crossorigin src="(.+?)"><\/script>/, '<meta name="start" content="$1">')
      .replace(/\s*<link rel="modulepreload"[^>]*>/g, ''),
  },
};

export default defineConfig({
  root: here('renderer'),
  // No folder that is copied as it is: content and media are served from locales/, never baked into the page.
  publicDir: false,
  plugins: [vue(), beginLater],
  define: {
    // vue-i18n: composition API only. Its message compiler stays, because words are read while the kiosk runs.
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // Vue: <script setup> only.
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  build: {
    outDir: here('dist/page'),
    emptyOutDir: true,
    // Electron 45 carries a Chromium in the 150s; the browser shell meets whatever is installed, so stay at their start.
    target: 'chrome150',
    // Nothing inline: the content security policy knows only 'self', also for fonts and pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
  },
});
