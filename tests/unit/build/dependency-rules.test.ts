import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..', '..');
const cruiser = join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** One small project that breaks every rule once, and keeps each once. */
const sources: Record<string, string> = {
  'tsconfig.json': '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "allowImportingTsExtensions": true } }',
  'package.json': '{ "type": "module", "devDependencies": { "electron": "0", "vue": "0", "valibot": "0", "vitest": "0", "uqr": "0" } }',
  // kept
  'electron/main.ts': "import { app } from 'electron'; import './core/log.ts'; import './desktop/window.ts'; app.quit();",
  'electron/preload.ts': "import { ipcRenderer } from 'electron'; import './bridge.ts'; ipcRenderer.sendToHost('');",
  'electron/desktop/window.ts': "import type { BrowserWindow } from 'electron'; import '../core/log.ts'; export type W = BrowserWindow;",
  'electron/bridge.ts': "import * as v from 'valibot'; export const schema = v.string();",
  'electron/core/log.ts': "import 'node:fs'; export const log = 1;",
  'electron/core/content/types.ts': 'export type Pack = 1;',
  'electron/core/content/spoken.ts': 'export const spoken = 1;',
  'renderer/access/speech.ts': "import '../../electron/core/content/spoken.ts';",
  'renderer/kiosk.ts': "import '../electron/bridge.ts'; import type { Pack } from '../electron/core/content/types.ts'; export type P = Pack;",
  'renderer/parts/Button.vue': "<script setup lang=\"ts\">\nimport { ref } from 'vue'; ref(1);\n</script>\n<template><p /></template>",
  'renderer/screens/home/Home.vue': "<script setup lang=\"ts\">\nimport Button from '../../parts/Button.vue'; import './list.ts';\n</script>\n<template><Button /></template>",
  'renderer/screens/home/list.ts': 'export const list = 1;',
  'tests/unit/window.test.ts': "import type { App } from 'electron'; import 'vitest'; export type A = App;",
  // broken
  'electron/core/shell.ts': "import type { App } from 'electron'; export type A = App;",
  'electron/core/adapter.ts': "import '../desktop/window.ts'; export const a = 1;",
  'electron/core/page.ts': "import '../../renderer/kiosk.ts';",
  'electron/core/look.ts': "import 'vue';",
  'electron/core/test-tool.ts': "import 'vitest';",
  'electron/chromium/serve.ts': "import '../desktop/window.ts';",
  'electron/core/undeclared.ts': "import 'vue-router';",
  'electron/core/nowhere.ts': "import './gone.ts';",
  'electron/core/a.ts': "import type { B } from './b.ts'; export type A = B | 1;",
  'electron/core/b.ts': "import type { A } from './a.ts'; export type B = A | 2;",
  'renderer/log.ts': "import '../electron/core/log.ts';",
  'renderer/files.ts': "import 'node:fs';",
  'renderer/kit.ts': "import '../tests/unit/window.test.ts';",
  'renderer/screens/order/Order.vue': "<script setup lang=\"ts\">\nimport Home from '../home/Home.vue';\n</script>\n<template><Home /></template>",
};

const broken = [
  ['electron-stays-in-desktop', 'electron/core/shell.ts'],
  ['core-is-plain-node', 'electron/core/adapter.ts'],
  ['core-is-plain-node', 'electron/core/page.ts'],
  ['shell-does-not-import-page', 'electron/core/page.ts'],
  ['page-libraries-stay-in-page', 'electron/core/look.ts'],
  ['no-tools-in-program', 'electron/core/test-tool.ts'],
  ['shells-stay-apart', 'electron/chromium/serve.ts'],
  ['no-undeclared-package', 'electron/core/undeclared.ts'],
  ['no-unresolvable', 'electron/core/nowhere.ts'],
  ['no-circular-imports', 'electron/core/a.ts'],
  ['page-sees-contract-only', 'renderer/log.ts'],
  ['page-is-a-browser-program', 'renderer/files.ts'],
  ['program-does-not-import-tests', 'renderer/kit.ts'],
  ['screens-stay-apart', 'renderer/screens/order/Order.vue'],
] as const;

let root: string;
let found: string[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nykel-rules-'));
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  const args = [cruiser, '--config', join(project, '.dependency-cruiser.cjs'), '--output-type', 'json', 'electron', 'renderer', 'tests'];
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1e8 }, (_, stdout) => done(stdout));
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  found = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}, 60_000);

afterAll(() => rm(root, { recursive: true, force: true }));

describe('who may import whom', () => {
  test.each(broken)('%s finds %s', (rule, from) => {
    expect(found).toContain(`${rule}: ${from}`);
  });

  test('what keeps the rules is not named', () => {
    const breakers = new Set<string>([...broken.map(([, from]) => from), 'electron/core/b.ts']);
    expect(found.filter((line) => !breakers.has(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
  });
});
