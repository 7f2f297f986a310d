// What axe finds on a page, where it is serious: WCAG 2.2 A and AA, and contrast of 7:1 (AAA), which is ours.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** @returns a sentence for each serious or critical finding; empty where there is none */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // One document, no frames: without a second page for the result, three times as fast.
    .setLegacyMode(true)
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`));
}
