// Unit tests: plain Node, no browser. What needs a document is a journey (tests/journeys).
import { availableParallelism } from 'node:os';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** Those that start whole programs, or files of megabytes: minutes, where the rest takes seconds. */
const PROGRAMS = [
  'tests/unit/electron/{browser,main}.test.ts',
  'tests/unit/electron/core/content/check-content.test.ts',
  'tests/unit/build/speech/{command,record}.test.ts',
  'tests/unit/build/media/command.test.ts',
];

export default defineConfig({
  // Only so that a test can import a module that imports a component; nothing is mounted here.
  plugins: [vue()],
  test: {
    environment: 'node',
    // Vitest leaves one core free, which of two is half.
    maxWorkers: availableParallelism(),
    allowOnly: !process.env['CI'],
    // Some start programs, or compute long: a slow machine fails no test.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      { extends: true, test: { name: 'quick', include: ['tests/{unit,access,faults}/**/*.test.ts'], exclude: PROGRAMS } },
      { extends: true, test: { name: 'programs', include: PROGRAMS } },
    ],
  },
});
