// An audio keypad: keys that a keyboard of tests does not know (F13 and above), and a person who goes by ear alone.
import type { Page } from '@playwright/test';
import { heard, hearMore, quiet } from './voices.ts';

/** Presses a key by its name in KeyboardEvent.key. */
export async function press(page: Page, key: string): Promise<void> {
  if (!/^F\d+$/.test(key)) return page.keyboard.press(key);
  const session = await page.context().newCDPSession(page);
  const windowsVirtualKeyCode = 111 + Number(key.slice(1));
  for (const type of ['keyDown', 'keyUp'] as const) await session.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode });
  await session.detach();
}

/** Presses a key, as a person does who listens, and waits until something is said. @returns what was said since, as one text */
export async function pressAndHear(page: Page, key: string): Promise<string> {
  const before = await quiet(page);
  await press(page, key);
  await hearMore(page, before);
  return (await heard(page)).slice(before).join(' ');
}

/** Moves on with "next" until these words are heard. Knows nothing but what is said. */
export async function seek(page: Page, words: string, next = 'ArrowDown'): Promise<void> {
  const all: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const now = await pressAndHear(page, next);
    if (spoken(now).startsWith(spoken(words))) return;
    all.push(now);
  }
  throw new Error(`"${words}" was never heard. What was heard:\n${all.join('\n')}`);
}

/** As a text sounds: without the spaces and signs that only writing has. */
export const spoken = (text: string): string => text.replace(/\s+/g, ' ').trim();
