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

/** @returns Playwright's launch options for the browser that was found */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = installedBrowser();
  return {
    ...(executablePath ? { executablePath } : {}),
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
