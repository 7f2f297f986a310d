// How much memory a browser takes: the page's heap as the browser says it, its processes as the system does.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';

/** Memory in MB. `page` is the largest process that shows pages; both are null where there is no /proc. */
export interface Memory { heap: number; page: number | null; all: number | null }

/** @returns a function that collects garbage and measures */
export async function memoryOf(browser: Browser, page: Page): Promise<() => Promise<Memory>> {
  const inPage = await page.context().newCDPSession(page);
  const inBrowser = await browser.newBrowserCDPSession();
  return async () => {
    await inPage.send('HeapProfiler.collectGarbage');
    const { usedSize } = await inPage.send('Runtime.getHeapUsage');
    const { processInfo } = await inBrowser.send('SystemInfo.getProcessInfo');
    const sizes = await Promise.all(processInfo.map(async ({ id, type }) => ({ type, size: await residentOf(id) })));
    const known = sizes.filter(({ size }) => size !== null) as { type: string; size: number }[];
    const pages = known.filter(({ type }) => type === 'renderer').map(({ size }) => size);
    return {
      heap: usedSize / 1e6, page: pages.length === 0 ? null : Math.max(...pages),
      all: known.length === 0 ? null : known.reduce((sum, { size }) => sum + size, 0),
    };
  };
}

/** What a process has in memory, its share of what it shares, in MB; null where nobody says. */
async function residentOf(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(text) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}
