// The fixtures of the tests under the real Electron: the kiosk with a data folder of its own, and its page.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { KioskApi } from '../../electron/bridge.ts';
import { electronHere, testSwitches } from '../support/electron.ts';

export { expect } from '@playwright/test';

declare global {
  interface Window {
    readonly kiosk?: KioskApi;
  }
}

const root = join(import.meta.dirname, '..', '..');
const here = electronHere();
/** Why there is no Electron here, '' where there is. Each file skips its tests by it: Playwright has it no other way. */
export const missing = 'missing' in here ? here.missing : '';
// The list of tests shows that they are skipped, but not why. Workers read this file too: once is enough.
if (missing !== '' && process.env['TEST_WORKER_INDEX'] === undefined) console.error(`tests/electron is skipped: ${missing}.`);

interface Fixtures {
  /** What kiosk.json holds. */
  config: object;
  /** Beside what is there. */
  env: Record<string, string>;
  data: string;
  kiosk: ElectronApplication;
  page: Page;
}

export const test = base.extend<Fixtures>({
  config: [{}, { option: true }],
  env: [{}, { option: true }],
  data: async ({ config }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'nykel-'));
    await writeFile(join(data, 'kiosk.json'), JSON.stringify(config));
    await use(data);
    await rm(data, { recursive: true, force: true });
  },
  kiosk: async ({ data, env }, use) => {
    const kiosk = await _electron.launch({
      ...('program' in here && { executablePath: here.program }),
      args: [...testSwitches, '.', `--data=${data}`],
      cwd: root,
      env: { ...process.env as Record<string, string>, ...env },
    });
    await use(kiosk);
    // A test may have ended it.
    await kiosk.close().catch(() => undefined);
  },
  page: async ({ kiosk }, use) => use(await kiosk.firstWindow()),
});

/** The lines of the log with this event. */
export async function logged(data: string, event: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(data, 'log.jsonl'), 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['event'] === event);
}

/** Waits for the kiosk to have cured this fault. Playwright's page does not survive a crash of what it shows. */
export async function cured(data: string, fault: string, timeout = 15_000): Promise<void> {
  await expect.poll(async () => (await logged(data, 'recovered')).map((line) => line['fault']), { timeout }).toContain(fault);
}

/** Runs code in the page that stands there now, whatever window or process it is in. */
export function inPage(kiosk: ElectronApplication, code: string): Promise<unknown> {
  return kiosk.evaluate(({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text), code);
}

/** Whether Welcome stands there. */
export async function expectWelcome(kiosk: ElectronApplication): Promise<void> {
  await expect.poll(() => inPage(kiosk, "[...document.querySelectorAll('button')].map((button) => button.textContent.trim())"))
    .toContain('English');
}

/** Chooses English. */
export async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need help with?' })).toBeVisible();
}
