// Unit tests: plain Node, no browser. What needs a document is a journey (tests/journeys).
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Only so that a test can import a module that imports a component; nothing is mounted here.
  plugins: [vue()],
  test: {
    environment: 'node',
    include: ['tests/{unit,access,faults}/**/*.test.ts'],
    allowOnly: !process.env['CI'],
    // Some start programs, or compute long: a slow machine fails no test.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
