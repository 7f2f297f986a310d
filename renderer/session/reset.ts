// The end of a visit. A reset is a new document: it cannot leak, and it gives the memory back.
import type { SessionEnded } from '../../electron/bridge.ts';
import { call } from '../kiosk.ts';
import { minutesClass } from './minutes.ts';
import type { useSession } from './store.ts';

type Session = ReturnType<typeof useSession>;

/** How long the count may hold up the next visitor, in milliseconds. */
const COUNT_MS = 100;

/** A second touch on Finish, or idle at the same moment, ends the same visit: it is counted once. */
let ending = false;

/**
 * What is told of a visit: counts, and nothing else. Plain data, because Electron's bridge copies what it carries
 * and refuses the reactive lists of a store.
 * @param now on the monotonic clock, in milliseconds
 * @returns null where nobody has chosen a language: that was no visit
 */
export function visitCount(session: Pick<Session, 'language' | 'topics' | 'last' | 'startedAt'>, how: SessionEnded['how'], now: number): SessionEnded | null {
  if (session.language === null) return null;
  return { how, language: session.language, topics: [...session.topics], last: session.last, minutes: minutesClass(now - session.startedAt) };
}

/**
 * Tells the shell that a visit ended, then starts over at Welcome.
 * The shell's answer is not waited for longer than COUNT_MS: a visitor's reset never depends on a count.
 */
export async function reset(session: Session, how: SessionEnded['how']): Promise<void> {
  if (ending) return;
  ending = true;
  document.querySelectorAll('video').forEach((video) => video.pause());
  const count = visitCount(session, how, performance.now());
  const counted = count ? call('sessionEnded', count).catch(() => undefined) : Promise.resolve();
  await Promise.race([counted, new Promise((done) => setTimeout(done, COUNT_MS))]);
  // replace, not reload: a reload would bring back scroll positions and form fields.
  location.replace('/');
}
