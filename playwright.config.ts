// Journeys: what a person does at the kiosk, in a real browser (tests/journeys) and under Electron (tests/electron).
import { defineConfig } from '@playwright/test';
import type { KioskOptions } from './tests/support/kiosk.ts';
import { launchOptions } from './tests/support/browser.ts';

export default defineConfig<KioskOptions>({
  outputDir: '.cache/journeys',
  // Two cores; each worker has a kiosk and a browser of its own.
  workers: 2,
  fullyParallel: true,
  // A journey that passes only at the second try has failed.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // How long a machine takes is bench's business: a slow one fails no journey.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    {
      name: 'journeys',
      testDir: 'tests/journeys',
      use: {
        browserName: 'chromium',
        headless: true,
        launchOptions: launchOptions(),
        // The usual kiosk: a touchscreen in portrait.
        viewport: { width: 1080, height: 1920 },
        hasTouch: true,
        screenshot: 'only-on-failure',
      },
    },
    { name: 'electron', testDir: 'tests/electron' },
  ],
});
