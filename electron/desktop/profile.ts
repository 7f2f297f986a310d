/** Where Electron keeps its own files. */
import { mkdirSync } from 'node:fs';
import type { App } from 'electron';

/** They go into `dir`. Where that can't be, they stay where Electron puts them. Call it before the lock is taken. */
export function keepProfileIn(dir: string, app: Pick<App, 'setPath'>, say: (sentence: string) => void): void {
  try {
    // setPath refuses a folder that is not there.
    mkdirSync(dir, { recursive: true });
    app.setPath('userData', dir);
  } catch {
    say(`The folder ${dir} cannot be made; Electron keeps its files in its usual place.`);
  }
}
