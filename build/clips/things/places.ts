// Where things happen: a counter, a table, buildings, doors, a computer, the kiosk. The middle of the foot is the origin.
import { C, box, disc, oval, path, put } from '../svg.ts';

/** A counter, `w` wide; its top is at 0. */
export const counter = (w = 440): string =>
  path(`M${-w / 2 + 16} 18H${w / 2 - 16}V66Q${w / 2 - 16} 74 ${w / 2 - 24} 74H${-w / 2 + 24}Q${-w / 2 + 16} 74 ${-w / 2 + 16} 66Z`,
    { fill: C.cream })
  + box(-w / 2, 0, w, 20, 9, { fill: C.blue });

const bow = (x: number, y: number, w = 22): string => path(`M${x} ${y}v-18a${w / 2} ${w / 2} 0 0 1 ${w} 0v18Z`, { fill: C.pale });

/** A public building; its sign stands in a disc over the door. */
export const hall = (sign: string, roof: string = C.blue): string => box(-64, -92, 128, 92, 4, { fill: C.cream })
  + path('M-76 -90L-6 -136Q0 -140 6 -136L76 -90Z', { fill: roof }) + bow(-50, -44) + bow(28, -44) + bow(-50, -8) + bow(28, -8)
  + path('M-14 0V-30A14 14 0 0 1 14 -30V0Z', { fill: C.orange }) + disc(0, -82, 25, { fill: C.white }) + put(sign, { y: -82 });

/** A bank, with its pillars. */
export const bank = (): string =>
  path('M-78 -92L-5 -136Q0 -139 5 -136L78 -92Q82 -87 76 -87H-76Q-82 -87 -78 -92Z', { fill: C.blue })
    + disc(0, -106, 10, { fill: C.orange })
  + [-58, -26, 10, 42].map((x) => box(x, -85, 16, 66, 3, { fill: C.white })).join('') + box(-74, -19, 148, 12, 3, { fill: C.pale })
  + box(-84, -7, 168, 13, 3, { fill: C.pale });

/** A post office: a house with an awning and an envelope as its sign. */
export const postOffice = (): string => box(-74, -104, 148, 104, 4, { fill: C.cream }) + box(-46, -152, 92, 44, 9, { fill: C.blue })
  + put(box(-24, -16, 48, 32, 5, { fill: C.white }) + path('M-21 -13L0 4L21 -13'), { y: -130 })
  + path('M-84 -104H84V-92Q70 -78 56 -92Q42 -78 28 -92Q14 -78 0 -92Q-14 -78 -28 -92Q-42 -78 -56 -92Q-70 -78 -84 -92Z',
    { fill: C.orange })
  + path('M-16 0V-60H22V0Z', { fill: C.blue }) + box(-62, -62, 36, 32, 3, { fill: C.pale })
  + box(34, -62, 30, 32, 3, { fill: C.pale });

/** A door that opens to `open` (0 to 1), and what is behind it. */
export function door(open: number, inside: string): string {
  const leaf = 92 * (1 - 0.72 * open);
  const lean = 14 * open;
  return box(-56, -190, 112, 190, 6, { fill: C.cream }) + box(-46, -180, 92, 180, 3, { fill: open > 0.02 ? C.warm : C.blue })
    + put(inside, { x: 13, y: -96, scale: 0.78, opacity: Math.min(1, Math.max(0, open * 2 - 0.7)) })
    + path(`M-46 -180L${-46 + leaf} ${-180 - lean * 0.4}V${lean}L-46 0Z`, { fill: C.blue })
    + disc(-46 + leaf - 12 + 6 * open, -84, 7 - 2 * open, { fill: C.orange });
}

/** A computer's screen on its foot; what is on it has its origin in the middle. */
export const computer = (inside: string): string =>
  path('M-16 0L-11 -26H11L16 0Z', { fill: C.blue }) + box(-40, -9, 80, 9, 4, { fill: C.navy })
  + box(-114, -182, 228, 158, 12, { fill: C.navy }) + box(-104, -172, 208, 138, 5, { fill: C.white, stroke: 'none' })
  + put(inside, { y: -103 });

/** The kiosk: a large screen on a post. What is on it has its origin in the middle. */
export const kiosk = (inside: string): string =>
  path('M-15 0L-12 -70H12L15 0Z', { fill: C.blue }) + box(-52, -10, 104, 12, 6, { fill: C.navy })
  + box(-66, -228, 132, 168, 14, { fill: C.navy }) + box(-56, -218, 112, 148, 5, { fill: C.white, stroke: 'none' })
  + put(inside, { y: -144 });

/** A table top from above. */
export const table = (): string => box(58, 34, 524, 256, 26, { fill: C.cream });

/** A chest with a drawer that is `out` (0 to 1). Its middle is the origin. */
export const drawer = (out: number, letters: string): string =>
  box(-110, -6, 220, 136, 10, { fill: C.cream }) + box(-96, 72, 192, 46, 6, { fill: C.white })
    + path('M-18 94h36', { stroke: C.orange, width: 6 })
  + box(-96, 8, 192, 56, 6, { fill: C.navy }) + letters
  + put(box(-100, 8, 200, 58, 7, { fill: C.blue }) + path('M-18 36h36', { stroke: C.orange, width: 6 }), { y: 16 * out });

/** A plant, for a room that is friendly. */
export const plant = (): string =>
  path('M0 0C-4 -30 -22 -36 -30 -34C-28 -18 -16 -8 0 0M0 -6C0 -40 8 -56 22 -62C28 -40 18 -16 0 -6', { fill: C.green })
    + path('M-18 -2H18L13 34H-13Z', { fill: C.orange });

export const ground = (): string => oval(320, 276, 250, 12, { fill: C.floor, stroke: 'none' });
