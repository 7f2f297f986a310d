// videos.json with a clip entered, and everything else in it as whoever wrote it has left it. Pure.

/** Where a value stands in a JSON text. */
interface Place { from: number; to: number }

/**
 * Enters a clip, or fills in what its entry lacks. What an entry has it keeps.
 * @param text a videos.json that has passed its check
 * @returns the new text; the same where nothing is to be entered
 */
export function enterClip(text: string, fields: { id: string } & Record<string, string>): string {
  const { videos } = JSON.parse(text) as { videos: Record<string, unknown>[] };
  const places = entriesOf(text);
  const at = videos.findIndex(({ id }) => id === fields.id);
  const [known, place] = [videos[at], places[at]];
  if (known && place) {
    const lacking = Object.entries(fields).filter(([name]) => !Object.hasOwn(known, name));
    const entry = text.slice(place.from, place.to);
    // New lines look like the last one: on a line of its own, or behind it.
    const end = entry.search(/\s*\}$/);
    const space = /^\{(\s*)/.exec(entry)?.[1] ?? '';
    const between = space.includes('\n') ? space : ' ';
    const more = lacking.map(([name, value]) => `,${between}${JSON.stringify(name)}: ${JSON.stringify(value)}`).join('');
    return text.slice(0, place.from) + entry.slice(0, end) + more + entry.slice(end) + text.slice(place.to);
  }
  const last = places.at(-1);
  // Beside no other clip there is no look to follow.
  if (!last) return `${JSON.stringify({ ...JSON.parse(text) as object, videos: [fields] }, null, 2)}\n`;
  const before = /\n[ \t]*$/.exec(text.slice(0, last.from))?.[0] ?? ' ';
  const inLines = text.slice(last.from, last.to).includes('\n') && before !== ' ';
  const entry = inLines
    ? JSON.stringify(fields, null, 2).replaceAll('\n', before)
    : `{ ${Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
  return `${text.slice(0, last.to)},${before}${entry}${text.slice(last.to)}`;
}

/** Each entry of the list of clips, from its brace to its brace: those that stand two deep. */
function entriesOf(text: string): Place[] {
  const places: Place[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (sign.startsWith('"')) continue;
    if (sign === '{' || sign === '[') {
      if (depth === 2 && sign === '{') from = index;
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 2 && sign === '}') places.push({ from, to: index + 1 });
    }
  }
  return places;
}
