// Builds what the kiosk runs from: the page (dist/page) and the shell's bundles (dist/shell).
// Run by `npm run build`, `npm start` and `npm test`, always under the project's own Node.
import { existsSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const shell = join(root, 'dist', 'shell');
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/**
 * One bundle of the shell: one entry, one file.
 * @param entry source file, relative to the project
 * @param file name of the result in dist/shell
 * @param format 'es' for the main process, 'cjs' for a sandboxed preload, 'iife' for a plain script in a page
 * @param external modules that are there at run time and so stay outside the bundle
 */
function bundle(entry: string, file: string, format: 'es' | 'cjs' | 'iife', external: string[], outDir = shell): InlineConfig {
  const forNode = format === 'es';
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // A Node bundle must not be given the browser's variants of its libraries.
    ...(forNode ? { ssr: { noExternal: true, target: 'node' as const } } : {}),
    build: {
      outDir,
      emptyOutDir: false,
      target: forNode ? 'node24' : 'chrome150',
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      ...(forNode ? { ssr: true } : {}),
      rolldownOptions: {
        input: join(root, entry),
        external,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

/** Puts nothing in the place of files that match: they are never reached. */
function leaveOut(files: RegExp): Plugin {
  const nothing = '\0nothing';
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id) => (files.test(id) ? nothing : null),
    load: (id) => (id === nothing ? 'export default {};' : null),
  };
}

const bundles: [entry: string, config: InlineConfig][] = [
  ['electron/main.ts', bundle('electron/main.ts', 'main.js', 'es', ['electron', ...nodeModules])],
  ['electron/preload.ts', bundle('electron/preload.ts', 'preload.cjs', 'cjs', ['electron'])],
  // Welcome, drawn by the shell. What it opens later is not drawn.
  ['renderer/first-screen.ts', {
    ...bundle('renderer/first-screen.ts', 'first-screen.js', 'es', nodeModules),
    plugins: [vue(), leaveOut(/(DisplayDialog|ListenBar)\.vue$/)],
    // Node's own variant of Vue brings the compiler of templates along: a megabyte that draws nothing.
    resolve: { alias: { 'vue/server-renderer': '@vue/server-renderer/dist/server-renderer.esm-bundler.js', 'vue': 'vue/dist/vue.runtime.esm-bundler.js' } },
    define: { 'process.env.NODE_ENV': '"production"', '__VUE_OPTIONS_API__': 'false', '__VUE_PROD_DEVTOOLS__': 'false', '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__': 'false' },
  }],
  ['electron/chromium/page-bridge.ts', bundle('electron/chromium/page-bridge.ts', 'page-bridge.js', 'iife', [])],
];

try {
  rmSync(shell, { recursive: true, force: true });
  for (const [entry, config] of bundles) {
    if (!existsSync(join(root, entry))) throw new Error(`Nothing to bundle: ${entry} is missing.`);
    await build(config);
  }
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  // Beside the page, which is emptied first.
  await build(bundle('renderer/first-touch.ts', 'first-touch.js', 'iife', [], join(root, 'dist', 'page')));
  await build(bundle('renderer/showing/notes/window.ts', 'notes.js', 'iife', [], join(root, 'dist', 'page')));
} catch (error) {
  // The message names file and line; the stack is the bundler's own.
  console.error(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
