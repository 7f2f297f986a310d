// What no screen may do, whatever the language, the text size and the reach: asked of the page itself.
import type { Page } from '@playwright/test';

/**
 * @returns sentences for people; empty where all is well:
 *   words that are keys or holes, text wider than its box, cut off or under other text, sideways scrolling, a dialog
 *   that hides some of itself; controls smaller than 15 x 12.7 mm, nearer to each other than 2.6 mm, or out of reach
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What was mounted just now is measured (parts/Paged.vue) before it is painted.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    const root = document.documentElement;
    const style = getComputedStyle(root);
    const mm = parseFloat(style.getPropertyValue('--mm'));
    const faults: string[] = [];
    interface Box { left: number; right: number; top: number; bottom: number }
    const words = (element: Element): string => `"${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)}"`;
    const shared = (a: Box, b: Box): { across: number; down: number } =>
      ({ across: Math.min(a.right, b.right) - Math.max(a.left, b.left), down: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) });

    const text = document.body.innerText;
    for (const hole of text.match(/\{\w+\}|\[\[\w+\]\]|\b(?:common|home|about|eligibility|order|tutorial|practice|mailbox|videos|services|questions|trouble|help|bring|list|staff|setup|display|listen|terms|sentences)\.[a-z]\w*(?:\.\w+)+/g) ?? []) {
      faults.push(`stands as words: ${hole}`);
    }
    if (root.scrollWidth > root.clientWidth) faults.push('scrolls sideways');

    /** Only what can be seen now: of an open dialog what is in it; of a long text this page. */
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (dialog && dialog.scrollHeight > dialog.clientHeight + 1) faults.push(`hides ${Math.round((dialog.scrollHeight - dialog.clientHeight) / mm)} mm of a dialog`);
    const all = [...(dialog ?? document.body).querySelectorAll('*')].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    /** The page of a long text that an element stands in; null outside. */
    const windowOf = (element: Element): Box | null => {
      const view = element.closest<HTMLElement>('.paged__view');
      if (!view) return null;
      const { left, right, top, bottom } = view.getBoundingClientRect();
      return { left, right, top, bottom: bottom - (parseFloat(view.style.getPropertyValue('--hidden')) || 0) };
    };
    const onThisPage = (element: Element, box: Box): boolean => {
      const seen = windowOf(element);
      return !seen || (box.top < seen.bottom - 2 && box.bottom > seen.top + 2);
    };

    for (const element of all) {
      if (!element.matches('h1, h2, h3, p, li, dt, dd, button, span, strong, legend') || element.scrollWidth <= element.clientWidth + 1) continue;
      if (getComputedStyle(element).display !== 'inline' && element.clientWidth > 0) faults.push(`is wider than its box: ${words(element)}`);
    }

    // Each line of text, where it stands; what is hidden from eyes and ears alike is no text, nor is a drawing.
    const lines = all.flatMap((element) => {
      if (element.closest('[aria-hidden="true"]')) return [];
      return [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter((box) => box.width > 1 && onThisPage(element, box)).map((box) => ({ element, box }));
      });
    });
    for (const { element, box } of lines) {
      // The box of a line is higher than its letters.
      const slack = box.height * 0.2;
      const seen = windowOf(element) ?? { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
      if (box.top + slack < seen.top || box.bottom - slack > seen.bottom || box.left < seen.left - 1 || box.right > seen.right + 1) {
        faults.push(`is cut off: ${words(element)}`);
      }
      const button = element.closest('button')?.getBoundingClientRect();
      if (button && (box.top + slack < button.top || box.bottom - slack > button.bottom || box.left < button.left || box.right > button.right)) {
        faults.push(`stands out of its button: ${words(element)}`);
      }
    }
    lines.forEach((a, index) => lines.slice(index + 1).forEach((b) => {
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) return;
      const { across, down } = shared(a.box, b.box);
      if (across > 1 && down > 0.35 * Math.min(a.box.height, b.box.height)) faults.push(`stands over other text: ${words(a.element)} and ${words(b.element)}`);
    }));

    const reach = root.dataset['reach'] === 'low' ? parseFloat(style.getPropertyValue('--reach')) : innerHeight;
    const controls = all.filter((element) => element.matches('button')).flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || !onThisPage(element, box)) return [];
      const seen = windowOf(element);
      if (box.height < 15 * mm - 1 || box.width < 12.7 * mm - 1) {
        faults.push(`is too small to touch, ${(box.width / mm).toFixed(1)} x ${(box.height / mm).toFixed(1)} mm: ${words(element)}`);
      }
      if (box.top < innerHeight - reach - 1) faults.push(`is out of reach by ${((innerHeight - reach - box.top) / mm).toFixed(1)} mm: ${words(element)}`);
      if (box.bottom > (seen?.bottom ?? innerHeight) + 1 || box.top < (seen?.top ?? 0) - 1) faults.push(`is a control that is cut off: ${words(element)}`);
      return [{ element, box }];
    });
    controls.forEach((a, index) => controls.slice(index + 1).forEach((b) => {
      const { across, down } = shared(a.box, b.box);
      const gap = Math.hypot(Math.max(0, -across), Math.max(0, -down)) / mm;
      if (gap < 2.5) faults.push(`are ${gap.toFixed(1)} mm apart: ${words(a.element)} and ${words(b.element)}`);
    }));
    return [...new Set(faults)];
  });
}
