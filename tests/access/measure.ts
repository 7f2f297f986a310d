// How large the controls on the screen are and how far apart, in millimetres: asked of the page itself.
import type { Page } from '@playwright/test';

export interface Measure {
  mm: number;
  /** The words on the control, or on both. */
  what: string;
}

export interface Targets {
  /** How many controls can be touched here. */
  count: number;
  width: Measure | null;
  height: Measure | null;
  /** The least distance between two of them; null where there is one at most. */
  gap: Measure | null;
  /** Controls that stand higher than the visitor reaches, where they have asked for reach. */
  outOfReach: string[];
}

/** Measures what can be touched now: of an open dialog only its own controls, of a long text only this page's. */
export function measureTargets(page: Page): Promise<Targets> {
  return page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const mm = parseFloat(root.getPropertyValue('--mm'));
    const low = document.documentElement.dataset['reach'] === 'low';
    const reach = low ? parseFloat(root.getPropertyValue('--reach')) : innerHeight;
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const controls = [...(dialog ?? document).querySelectorAll('button, a[href], input, select, [role="button"], [role="slider"]')].flatMap((element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || getComputedStyle(element).visibility === 'hidden') return [];
      const view = element.closest('.paged__view')?.getBoundingClientRect();
      // Belongs to another page of a long text.
      if (view && (bottom > view.bottom + 1 || top < view.top - 1)) return [];
      const what = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
      return [{ element, left, right, top, bottom, width, height, what }];
    });
    const least = (list: { mm: number; what: string }[]) =>
      list.reduce<{ mm: number; what: string } | null>((low, each) => (low === null || each.mm < low.mm ? each : low), null);
    const gaps = controls.flatMap((a, index) => controls.slice(index + 1).flatMap((b) => {
      if (a.element.contains(b.element) || b.element.contains(a.element)) return [];
      const across = Math.max(0, a.left - b.right, b.left - a.right);
      const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
      return [{ mm: Math.hypot(across, down) / mm, what: `${a.what} | ${b.what}` }];
    }));
    return {
      count: controls.length,
      width: least(controls.map(({ width, what }) => ({ mm: width / mm, what }))),
      height: least(controls.map(({ height, what }) => ({ mm: height / mm, what }))),
      gap: least(gaps),
      outOfReach: controls.filter(({ top }) => low && top < innerHeight - reach - 1).map(({ what }) => what),
    };
  });
}
