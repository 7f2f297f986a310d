// Fingers on the glass, one by one, as the browser gets them from a touchscreen.
import type { Locator, Page } from '@playwright/test';

export type Point = { x: number; y: number };

export interface Fingers {
  down(finger: number, at: Point): Promise<void>;
  move(finger: number, to: Point): Promise<void>;
  lift(finger: number): Promise<void>;
}

export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  const down = new Map<number, Point>();
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, Point][]): Promise<void> =>
    void (await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([id, { x, y }]) => ({ x, y, id })) }));
  return {
    down(finger, at) {
      down.set(finger, at);
      return send('touchStart', [...down]);
    },
    move(finger, to) {
      down.set(finger, to);
      return send('touchMove', [...down]);
    },
    lift(finger) {
      const lifted = [...down].filter(([id]) => id === finger);
      down.delete(finger);
      return send('touchEnd', lifted);
    },
  };
}

/** The middle of what is shown. */
export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** CSS pixels of a millimetre. */
export const millimetre = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm')));
