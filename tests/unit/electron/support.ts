// Small helpers of the shell's tests: folders that vanish, a log that remembers, content to serve.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Content } from '../../../electron/core/content/types.ts';
import { toContent } from '../../../electron/core/content/load.ts';
import type { Log, LogEvent, LogFields } from '../../../electron/core/log.ts';

/** A folder with these files (by path), removed when the test ends. Its real path, whatever tmp is linked to. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'nykel-test-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

export type Logged = { [E in LogEvent]: { event: E; fields: LogFields[E] } }[LogEvent];

/** A log that keeps what it is given. */
export function memoryLog(): { log: Log; lines: Logged[] } {
  const lines: Logged[] = [];
  const log: Log = (event, fields) => void lines.push({ event, fields } as Logged);
  return { log, lines };
}

/** Content with two languages and nothing else. */
export function smallContent(): Content {
  return {
    ...toContent({
      structure: {},
      words: {
        en: { language: { name: 'English', direction: 'ltr' }, welcome: { greeting: 'Welcome' } },
        uk: { language: { name: 'Українська', direction: 'ltr' }, welcome: { greeting: 'Ласкаво просимо' } },
      },
      media: ['clip.webm'],
      staff: {},
      captions: {},
      speech: {},
      problems: [],
    }),
    date: '2026-11-22',
  };
}
