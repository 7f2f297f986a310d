// Lets every tap and click of a test strike as a person does: the kiosk ignores a second strike at one place within
// half a second (renderer/access/strikes.ts), and a test is faster than any hand.
import type { Locator, Page } from '@playwright/test';
import { DOUBLE_MS, NEAR_MM } from '../../renderer/access/strikes.ts';

const patient = new WeakSet<object>();
/** Pages that were struck before. */
const struck = new WeakSet<Page>();

/** From now on taps and clicks by any locator wait, but only where the kiosk would ignore them. */
export function bePatient(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator;
  if (patient.has(locators)) return;
  patient.add(locators);
  for (const how of ['tap', 'click'] as const) {
    const strike = locators[how];
    locators[how] = async function (this: Locator, ...options) {
      while (!(await taken(this))) continue;
      await strike.apply(this, options);
      struck.add(this.page());
    };
  }
}

/**
 * Waits until a strike in the middle of what is to be struck would be taken.
 * @returns false where it has gone meanwhile: another screen may bear the same words elsewhere
 */
function taken(locator: Locator): Promise<boolean> {
  return locator.evaluate(async (element, { again, DOUBLE_MS, NEAR_MM }) => {
    // Where the page was struck last, and when. A new document remembers the strike of the one before it.
    const page = window as typeof window & { struck?: { x: number; y: number; at: number } | null };
    if (page.struck === undefined) {
      page.struck = null;
      while (again && performance.now() <= DOUBLE_MS) await new Promise((next) => requestAnimationFrame(next));
      addEventListener('pointerup', ({ clientX, clientY }) => (page.struck = { x: clientX, y: clientY, at: performance.now() }), true);
      // Where much is to be done the click of a mouse comes later than the button was let go, and the kiosk counts from it.
      addEventListener('click', () => page.struck && (page.struck.at = performance.now()), true);
    }
    // Where it will be struck: the strike itself would bring it into view. A person turns the page first; and a screen that has
    // just come may go back to its beginning once more, so that nobody knows yet where that will be.
    const { top } = element.getBoundingClientRect();
    element.scrollIntoView({ block: 'nearest' });
    const hidden = element.getBoundingClientRect().top !== top;
    const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
    const early = (): boolean => {
      if (!page.struck || performance.now() - page.struck.at > DOUBLE_MS) return false;
      const { x, y, width, height } = element.getBoundingClientRect();
      // A little more than the kiosk asks: what is struck may still move to its place.
      return hidden || Math.hypot(x + width / 2 - page.struck.x, y + height / 2 - page.struck.y) < (NEAR_MM + 10) * mm;
    };
    while (element.isConnected && early()) await new Promise((next) => requestAnimationFrame(next));
    return element.isConnected;
  }, { again: struck.has(locator.page()), DOUBLE_MS, NEAR_MM });
}
