// The end of a visit. A reset is a new document: it cannot leak, and it gives the memory back.
import { call } from '../kiosk.ts';
import { minutesClass } from './minutes.ts';
import type { useSession } from './store.ts';

/** How long the count may hold up the next visitor, in milliseconds. */
const COUNT_MS = 100;

/**
 * Tells the shell that a visit ended (counts only), then starts over at Welcome.
 * The shell's answer is not waited for longer than COUNT_MS: a visitor's reset never depends on a count.
 */
export async function reset(session: ReturnType<typeof useSession>, how: 'finish' | 'idle'): Promise<void> {
  document.querySelectorAll('video').forEach((video) => video.pause());
  const counted = call('sessionEnded', {
    how,
    language: session.language ?? 'uk',
    topics: session.topics,
    minutes: minutesClass(performance.now() - session.startedAt),
  }).catch(() => undefined);
  await Promise.race([counted, new Promise((done) => setTimeout(done, COUNT_MS))]);
  // replace, not reload: a reload would bring back scroll positions and form fields.
  location.replace('/');
}
