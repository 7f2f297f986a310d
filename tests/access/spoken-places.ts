// Whether the list of texts to record (build/speech/texts.ts) covers what the page reads: the pieces that "Listen" itself
// cuts a screen into, each as a whole in the list.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { spokenTexts } from '../../build/speech/texts.ts';
import { loadContent } from '../../electron/core/content/load.ts';

const root = join(import.meta.dirname, '..', '..');

/** The page's own code that looks at a screen, as an expression: the texts of all its pieces. */
async function piecesScript(): Promise<string> {
  const listen = join(root, 'renderer', 'access', 'listen');
  const built = await build({
    root, configFile: false, publicDir: false, logLevel: 'error',
    plugins: [{
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? '\0entry' : null),
      load: (id) => (id !== '\0entry' ? null : [
        `import { foremost, look } from ${JSON.stringify(join(listen, 'look.ts'))};`,
        `import { pieces, plainText } from ${JSON.stringify(join(listen, 'pieces.ts'))};`,
        'const seen = look(foremost());',
        // What the visitor has written, and where a clip is, can not be recorded: the machine's voice says it.
        'const recorded = seen ? pieces(seen).filter(({ element }) => !element.matches("[data-typed], .controls__time")) : [];',
        'export default recorded.flatMap(({ name, about }) => [plainText(name), plainText(about)]).filter(Boolean);',
      ].join('\n')),
    }],
    build: { write: false, minify: false, target: 'chrome150', rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict', output: { format: 'iife', name: 'texts' } } },
  });
  const [bundle] = [built].flat() as { output: { type: string; code?: string }[] }[];
  return `(() => { ${bundle?.output[0]?.code ?? ''}; return texts; })()`;
}

/** Hears a place: gives a sentence for each text that is read there and is not in the list. */
export type Hear = (page: Page, place: string) => Promise<{ heard: string[]; unlisted: string[] }>;

/** @param language in which the kiosk is shown, with the content of locales/ and in its usual configuration */
export async function makeHear(language: string): Promise<Hear> {
  const script = await piecesScript();
  const content = loadContent(join(root, 'locales'));
  const listed = (code: string): string[] => spokenTexts(content, code).map(({ text }) => text);
  const here = new Set(listed(language));
  // On Welcome every language speaks for itself.
  const onWelcome = new Set(content.languages.flatMap(({ code }) => listed(code)));
  return async (page, place) => {
    const heard = await page.evaluate<string[]>(script);
    const known = place === 'welcome' ? onWelcome : here;
    return {
      heard,
      unlisted: heard.filter((text) => !known.has(text)).map((text) => `${place}: "${text}" is not in the list of build/speech/texts.ts.`),
    };
  };
}
