// Watches every page of a browser context for what no page of the kiosk may do.
import type { BrowserContext } from '@playwright/test';

/**
 * Writes problems down as they happen: errors on the console or thrown, breaches of the content security policy,
 * requests that leave the kiosk.
 * @param serves whether an address is the kiosk's own
 * @param problems is added to
 */
export function watch(context: BrowserContext, serves: (url: string) => boolean, problems: string[]): void {
  context.on('console', (message) => {
    // Also where the browser reports a missing file and a breach of the content security policy.
    if (message.type() !== 'error' && !/Content Security Policy/i.test(message.text())) return;
    const { url } = message.location();
    // Asked for by the browser, not by the page.
    if (url.endsWith('/favicon.ico')) return;
    problems.push(`console: ${message.text()} (${url})`);
  });
  context.on('weberror', (error) => problems.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    const inside = /^(data|blob|about):/.test(url);
    if (!inside && !serves(url)) problems.push(`request to elsewhere: ${url}`);
  });
}
