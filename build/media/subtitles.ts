// The text of a file of captions, whatever it was written with, as WebVTT. Pure.

/** @returns the text; null where it is in none of the encodings that can be told for certain */
export function readText(bytes: Uint8Array): string | null {
  const marks = `${bytes[0]},${bytes[1]}`;
  const encoding = marks === '255,254' ? 'utf-16le' : marks === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const TIME = /^(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})$/;

/**
 * SubRip as WebVTT. What cannot be understood is handed on as it stands, so that the check of captions names it; what only
 * SubRip has (fonts, places on the picture) is left out.
 */
export function fromSubRip(text: string): string {
  const blocks = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').split(/\n(?:[ \t]*\n)+/).map((block) => block.trim()).filter((block) => block !== '');
  return ['WEBVTT', ...blocks.map(cue)].join('\n\n') + '\n';
}

function cue(block: string): string {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.includes('-->'));
  if (at === -1 || at > 1) return block;
  const [from = '', to = ''] = (lines[at] ?? '').split('-->').map((each) => time(each.trim().split(/\s+/)[0] ?? ''));
  return [`${from} --> ${to}`, ...lines.slice(at + 1).map(line)].join('\n');
}

/** "1:02:03,4" as "01:02:03.400"; what is no time stays as it is. */
function time(value: string): string {
  const found = TIME.exec(value);
  if (!found) return value;
  const [, hours = '0', minutes = '', seconds = '', parts = ''] = found;
  return `${[hours, minutes, seconds].map((each) => each.padStart(2, '0')).join(':')}.${parts.padEnd(3, '0')}`;
}

/** Bold, italic and underlined are the same in both. */
const line = (words: string): string => words
  .replaceAll(/\{\\[^}]*\}|<\/?font[^>]*>/gi, '')
  .replaceAll(/&(?!(?:amp|lt|gt|nbsp);)/g, '&amp;')
  .replaceAll(/<(?!\/?[biu]>)/gi, '&lt;')
  .replaceAll('-->', '--&gt;');
