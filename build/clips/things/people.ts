// People, drawn as in the kiosk's pictures: head and shoulders, and arms that hold something.
// The origin lies between the eyes; a head is 52 high, shoulders begin 34 below.
import { C, box, disc, n, path, put } from '../svg.ts';

/** Who is drawn: skin, hair and its shape, and clothes. */
export interface Who { skin: string; hair: string; shape: 'long' | 'short' | 'bun' | 'waves' | 'curls' | 'grey'; clothes: string; glasses?: boolean; beard?: boolean }

const SKIN = { light: '#F3CDAE', sand: '#E2B08A', tan: '#BD8459', brown: '#8C5D40' };
const HAIR = { brown: '#6E4C37', fair: '#D6A461', black: '#2A2F3A', grey: '#C8CFD8' };

/** The people of the clips. */
export const PEOPLE = {
  granny: { skin: SKIN.light, hair: HAIR.grey, shape: 'bun', clothes: C.orange },
  young: { skin: SKIN.sand, hair: HAIR.brown, shape: 'waves', clothes: C.green },
  mother: { skin: SKIN.light, hair: HAIR.brown, shape: 'long', clothes: C.orange },
  father: { skin: SKIN.light, hair: HAIR.brown, shape: 'short', clothes: C.blue, beard: true },
  oldMan: { skin: SKIN.sand, hair: HAIR.grey, shape: 'grey', clothes: C.green, glasses: true },
  clerk: { skin: SKIN.brown, hair: HAIR.black, shape: 'curls', clothes: C.blue },
  postman: { skin: SKIN.tan, hair: HAIR.grey, shape: 'grey', clothes: C.blue, glasses: true },
  friend: { skin: SKIN.tan, hair: HAIR.black, shape: 'waves', clothes: C.orange },
  helper: { skin: SKIN.light, hair: HAIR.fair, shape: 'long', clothes: C.blue },
  shadow: { skin: '#A9B4C0', hair: C.grey, shape: 'short', clothes: C.grey },
} as const satisfies Record<string, Who>;

export interface Manner {
  /** Where the eyes go: -4 (left) to 4 (right), and up or down. */
  look?: number; down?: number;
  /** How far the head is lowered in a nod. */
  nod?: number;
  /** How tall the body is below the eyes. */
  tall?: number;
  width?: number;
  /** A shadow has no face. */
  faceless?: boolean;
  mouth?: 'smile' | 'calm' | 'sorry';
}

export function person(who: Who,
  { look = 3, down = 0, nod = 0, tall = 130, width = 46, faceless = false, mouth = 'smile' }: Manner = {}): string {
  const body = path(`M${-width} ${tall - 18}V72C${-width} 48 -26 36 -10 34Q0 43 10 34C26 36 ${width} 48 ${width} 72V${tall - 18}Q${width} ${tall} ${width - 18} ${tall}H${18 - width}Q${-width} ${tall} ${-width} ${tall - 18}Z`, { fill: who.clothes });
  return body + put(head(who, look, down, faceless, mouth), { y: nod });
}

function head(who: Who, look: number, down: number, faceless: boolean, mouth: 'smile' | 'calm' | 'sorry'): string {
  const { skin, hair, shape } = who;
  const behind: Record<Who['shape'], string> = {
    long: path('M-29 30C-36 -50 36 -50 29 30Q28 38 18 38H-18Q-28 38 -29 30Z', { fill: hair }),
    bun: disc(0, -36, 12, { fill: hair }),
    curls: path('M-20 22C-34 24 -38 6 -30 0C-40 -10 -32 -26 -22 -26C-22 -38 -4 -44 2 -36C12 -44 26 -36 24 -26C36 -24 38 -8 30 0C38 8 34 24 20 22Z', { fill: hair }),
    short: '', waves: '', grey: '',
  };
  const top: Record<Who['shape'], string> = {
    long: path('M-23 10C-30 -38 32 -40 23.5 10C22 -2 14 -12 6 -19C0 -10 -16 -6 -20 -4C-22 0 -22 4 -23 10Z', { fill: hair }),
    bun: path('M-24 8C-32 -40 32 -40 24 8C22 -6 14 -16 0 -18C-14 -16 -22 -6 -24 8Z', { fill: hair }),
    curls: path('M-22 -4C-20 -16 -10 -10 -6 -17C0 -10 8 -10 10 -17C14 -10 20 -14 22 -4C24 -34 -24 -34 -22 -4Z', { fill: hair }),
    short: path('M-23.5 -1C-28 -40 28 -40 23.5 -1C20 -10 17 -15 8 -16C0 -17 -12 -17 -16 -14C-20 -11 -21 -8 -23.5 -1Z',
      { fill: hair }),
    waves: path('M-23.5 2C-30 -12 -26 -28 -14 -30C-10 -38 4 -38 8 -32C22 -34 30 -18 23.5 2C22 -6 19 -9 15 -13C11 -8 4 -8 0 -13C-4 -7 -12 -7 -15 -12C-20 -9 -22 -4 -23.5 2Z', { fill: hair }),
    grey: path('M-23.5 -1C-28 -40 28 -40 23.5 -1C20 -10 17 -15 8 -16C0 -17 -12 -17 -16 -14C-20 -11 -21 -8 -23.5 -1Z',
      { fill: hair }),
  };
  const ears = shape === 'long' || shape === 'curls' ? '' : path('M-22 6a5 5 0 1 1 0 -9M22 6a5 5 0 1 0 0 -9', { fill: skin });
  const beard = who.beard ? path('M-22 0V4C-22 33 22 33 22 4V0C20 9 14 8 8 7Q0 5 -8 7C-14 8 -20 9 -22 0Z',
    { fill: hair, stroke: 'none' }) + box(-22, -26, 44, 52, 22) : '';
  return behind[shape] + path('M-9 16V34Q0 43 9 34V16Z', { fill: skin }) + ears + box(-22, -26, 44, 52, 22, { fill: skin }) + beard
    + top[shape]
    + (faceless ? '' : face(who, look, down, mouth));
}

function face(who: Who, look: number, down: number, mouth: 'smile' | 'calm' | 'sorry'): string {
  const mouths = { smile: 'M-7 11q7 7 14 0', calm: 'M-6 13h12', sorry: 'M-6 16q6 -6 12 0' };
  return put(path('M-8 -1v0.1M8 -1v0.1', { stroke: C.ink, width: 5.5 }), { x: look, y: down })
    + (who.glasses ? put(disc(-8.5, -1, 8) + disc(8.5, -1, 8)
      + path('M-0.5 -2h1'), { x: look * 0.7, y: down * 0.4, stroke: C.ink, width: 2.5 }) : '')
    + put(path(who.beard ? 'M-6 13q6 5 12 0' : mouths[mouth], { stroke: who.beard ? C.white : C.ink, width: 3 }),
      { x: look * 0.7, y: down * 0.7 });
}

/** An arm from the shoulder over an elbow to the hand, which lies over whatever stands before it. */
export function arm(who: Who, from: readonly [number, number], elbow: readonly [number, number],
  hand: readonly [number, number]): string {
  const d = `M${n(from[0])} ${n(from[1])}Q${n(elbow[0])} ${n(elbow[1])} ${n(hand[0])} ${n(hand[1])}`;
  return path(d, { width: 25 }) + path(d, { stroke: who.clothes, width: 19 }) + disc(hand[0], hand[1], 11, { fill: who.skin });
}
