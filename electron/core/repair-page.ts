/** The still screen that stands while the kiosk cannot: one sentence in every language. No script, so nothing to break. */
import type { Content, LanguageInfo } from './content/types.ts';

/** Where it is served. The style is a file of its own, because the policy knows no inline style. */
export const REPAIR_PATH = '/repair';
export const REPAIR_STYLE_PATH = '/repair.css';

/** Even a content without words says this. */
const SORRY = 'This screen is being repaired. Please ask the staff.';

/** @param languages those on offer, in their order */
export function repairPage(languages: readonly LanguageInfo[], welcome: Content['welcome']): string {
  const lines = languages.flatMap(({ code, direction }) => {
    const text = welcome.words[code]?.['repair'];
    return typeof text === 'string' ? `    <p lang="${code}" dir="${direction}">${escape(text)}</p>` : [];
  });
  if (lines.length === 0) lines.push(`    <p lang="en">${SORRY}</p>`);
  return `<!doctype html>
<html lang="${languages[0]?.code ?? 'en'}">
  <head>
    <meta charset="utf-8">
    <title>Nykel</title>
    <link rel="stylesheet" href="${REPAIR_STYLE_PATH}">
  </head>
  <body>
${lines.join('\n')}
  </body>
</html>
`;
}

/** Large, calm, in the middle; sized by the screen, because nobody measures millimetres here. */
export const REPAIR_STYLE = `html { block-size: 100%; cursor: none; user-select: none; }
body {
  box-sizing: border-box; min-block-size: 100%; margin: 0; padding: 6vmin;
  display: flex; flex-direction: column; justify-content: center; gap: 3.5vmin;
  background: #fff; color: #1e2b3c; font: 600 4vmin/1.35 Inter, system-ui, sans-serif; text-align: center;
}
p { margin: 0; }
`;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
