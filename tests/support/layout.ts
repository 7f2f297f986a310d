// What no screen may do, whatever the language and the text size: asked of the page itself.
import type { Page } from '@playwright/test';

/**
 * @returns sentences for people; empty where all is well:
 *   words that are keys or holes, text wider than its box, controls smaller than 15 x 12.7 mm, sideways scrolling
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
    const faults: string[] = [];
    const visible = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
    };
    const text = document.body.innerText;
    for (const hole of text.match(/\{\w+\}|\[\[\w+\]\]|\b(?:common|home|about|eligibility|order|tutorial|mailbox|videos|services|questions|trouble|help|staff|terms)\.[a-z]\w*(?:\.\w+)+/g) ?? []) {
      faults.push(`stands as words: ${hole}`);
    }
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push('scrolls sideways');
    for (const element of document.querySelectorAll('h1, h2, h3, p, li, dt, dd, button, span, strong')) {
      if (!visible(element) || element.scrollWidth <= element.clientWidth + 1 || getComputedStyle(element).display === 'inline') continue;
      faults.push(`is wider than its box: "${(element.textContent ?? '').trim().slice(0, 60)}"`);
    }
    for (const element of document.querySelectorAll('button')) {
      if (!visible(element)) continue;
      const { width, height } = element.getBoundingClientRect();
      if (height < 15 * mm - 1 || width < 12.7 * mm - 1) {
        faults.push(`is too small to touch, ${(width / mm).toFixed(1)} x ${(height / mm).toFixed(1)} mm: "${(element.textContent ?? '').trim().slice(0, 40)}"`);
      }
    }
    return faults;
  });
}
