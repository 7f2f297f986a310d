// Finds a browser of the Chromium family for the journeys: the one that the kiosk itself would find, else Playwright's.
import { accessSync, constants, existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../electron/chromium/find.ts';

/** @returns path of an installed browser (the one CHROME_PATH names, where it is set), null where there is none */
export function installedBrowser(): string | null {
  return findBrowser({ platform: process.platform, env: process.env, exists: isProgram });
}

/** @returns path of the browser that Playwright installed for itself, null where it has none */
export function playwrightsBrowser(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * Debian's Chromium without windows: the same engine, of the same source, at half of the processor time for each test.
 * What Playwright itself takes for tests that nobody looks at.
 */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

/** @returns path of a browser without windows, null where there is none, or where CHROME_PATH names another one */
export function windowlessBrowser(): string | null {
  return !process.env['CHROME_PATH'] && isProgram(WINDOWLESS) ? WINDOWLESS : null;
}

/**
 * @param path the browser to start; what is measured is measured in a whole one (tests/bench)
 * @returns Playwright's launch options for it
 */
export function launchOptions(path = windowlessBrowser() ?? installedBrowser()): { executablePath?: string; args: string[] } {
  return {
    ...(path ? { executablePath: path } : {}),
    // Chromium refuses its sandbox to root, and test machines often are root. Only tests do this; the kiosk never does.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
