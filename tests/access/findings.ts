// What axe finds: breaches of WCAG 2.2 A and AA and of its contrast of 7:1 (AAA), and the lowest contrast it measured.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into every document of a context, once: it is half a megabyte. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: source });

export interface Contrasted {
  ratio: number;
  /** Where it stands. */
  what: string;
}

export interface Findings {
  /** A sentence each. */
  violations: string[];
  /** The lowest ratio of text to its ground, and where it stands; null where axe could measure none. */
  lowest: Contrasted | null;
}

const CONTRAST = ['color-contrast', 'color-contrast-enhanced'];
/** One document without frames, and no style sheet is fetched anew. */
const QUICK: RunOptions = { iframes: false, preload: false, resultTypes: ['violations', 'passes'] };
const ALL: RunOptions = {
  ...QUICK,
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

/** @param contrastOnly the structure has been looked at in another contrast already */
export async function findings(page: Page, contrastOnly: boolean): Promise<Findings> {
  const options: RunOptions = contrastOnly ? { ...QUICK, runOnly: { type: 'rule', values: CONTRAST } } : ALL;
  return page.evaluate(async ({ options, CONTRAST }) => {
    const { axe } = window as unknown as { axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } };
    // The swatches of Display are drawings of the other contrasts.
    const { violations, passes } = await axe.run({ exclude: ['.sample--page'] }, options);
    const measured = [...passes, ...violations]
      .filter(({ id }) => CONTRAST.includes(id))
      .flatMap(({ nodes }) => nodes.flatMap(({ any, target }) => any.map(({ data }) => ({
        ratio: (data as { contrastRatio?: number } | null)?.contrastRatio ?? 0, what: target.join(' '),
      }))))
      // 0 is text that axe could not measure: over a picture, or half hidden.
      .filter(({ ratio }) => ratio > 0);
    return {
      violations: violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`)),
      lowest: measured.reduce<Contrasted | null>((low, each) => (low === null || each.ratio < low.ratio ? each : low), null),
    };
  }, { options, CONTRAST });
}
