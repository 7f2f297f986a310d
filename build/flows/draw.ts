// Draws boxes, and a line from each answer to where it leads, as an SVG from left to right. Pure; dagre says where boxes stand.
import { graphlib, layout } from '@dagrejs/dagre';
import type { Box, Row } from './boxes.ts';

const WIDTH = 340;
const LINE = 18;
const PAD = 12;
const MARGIN = 30;
/** Letters of a line. Cyrillic ones are the widest that come: about 7.4 of these units at this size of letters. */
const LETTERS = 42;

/** Each box has one for all that leaves it: many lines cross. */
const COLOURS = ['#0b5cad', '#a34700', '#2f7d5b', '#8a2f8f', '#b3261e', '#4a3b6b', '#00707a', '#6b5d00'];

const LOOKS: Record<Row['look'], string> = {
  id: 'font-size="11" fill="#5b6470"',
  title: 'font-weight="700"',
  plain: '',
  norwegian: 'font-style="italic" fill="#4a3b6b"',
  answer: 'font-weight="600" fill="#004a8c"',
};

/** A row with its lines, and how far below the top of its box it begins. */
interface Placed { row: Row; lines: string[]; top: number }

/** @param name stands above the drawing */
export function draw(boxes: Box[], name: string): string {
  const placed = new Map(boxes.map((box) => [box.id, place(box.rows)]));
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 24, ranksep: 110, edgesep: 8, marginx: MARGIN, marginy: 2 * MARGIN });
  for (const { id } of boxes) graph.setNode(id, { width: WIDTH, height: heightOf(placed.get(id) ?? []) });
  const ways = boxes.flatMap(({ id, rows }) => rows.flatMap((row, at) => (row.to === undefined ? [] : [{ from: id, to: row.to, at }])));
  for (const { from, to, at } of ways) graph.setEdge(from, to, {}, String(at));
  layout(graph);

  const corner = (id: string): { x: number; y: number } => {
    const { x, y, width, height } = graph.node(id) as Rect;
    return { x: x - width / 2, y: y - height / 2 };
  };
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" font-family="sans-serif" font-size="13" fill="#20262e">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="${MARGIN}" y="${MARGIN}" font-size="18" font-weight="700">${escaped(name)}</text>`,
    ...ways.map(({ from, to, at }) => {
      const row = placed.get(from)?.[at];
      const { x, y } = corner(from);
      const begin = { x: x + WIDTH, y: y + (row ? row.top + (row.lines.length - 0.6) * LINE : 0) };
      const there = corner(to);
      const colour = COLOURS[boxes.findIndex(({ id }) => id === from) % COLOURS.length];
      return `<path d="${curve(begin, { x: there.x, y: there.y + PAD + 4 })}" fill="none" stroke="${colour}" stroke-width="1.5"><title>${escaped(`${from} → ${to}: ${row?.row.text ?? ''}`)}</title></path>`;
    }),
    ...boxes.map(({ id, kind }) => {
      const { x, y } = corner(id);
      const rows = placed.get(id) ?? [];
      return [
        `<g transform="translate(${round(x)} ${round(y)})">`,
        `<rect width="${WIDTH}" height="${heightOf(rows)}" rx="8" fill="${kind === 'end' ? '#f7efdf' : '#eef5fb'}" stroke="#2a7cc5"/>`,
        ...rows.map(({ row, lines, top }) => [
          `<text ${LOOKS[row.look]}>`,
          ...lines.map((line, at) => `<tspan x="${PAD}" y="${top + (at + 0.75) * LINE}">${escaped(line)}</tspan>`),
          '</text>',
        ].join('')),
        '</g>',
      ].join('');
    }),
    '</svg>', '',
  ].join('\n');
}

interface Point { x: number; y: number }
interface Rect extends Point { width: number; height: number }

function place(rows: Row[]): Placed[] {
  let top = PAD;
  return rows.map((row) => {
    // A line may cross others: the answer also names where it leads.
    const lines = wrapped(row.to === undefined ? row.text : `${row.text} → ${row.to}`);
    const here = top;
    top += lines.length * LINE + 4;
    return { row, lines, top: here };
  });
}

function heightOf(rows: Placed[]): number {
  const last = rows.at(-1);
  return last ? last.top + last.lines.length * LINE + PAD : 2 * PAD;
}

/** Lines of at most LETTERS letters, where words allow it. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Leaves and arrives level. */
function curve(from: Point, to: Point): string {
  const middle = round((from.x + to.x) / 2);
  return `M${round(from.x)} ${round(from.y)}C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
