// Small marks: tick, cross, arrow, ring around what counts, sparks, a bell's arcs, the icons of services. Origin in the middle.
import { C, box, disc, path, put } from '../svg.ts';

export const tick = (r = 20): string => put(disc(0, 0, 20, { fill: C.green, stroke: C.white, width: 3.5 })
  + path('M-9 0.5L-3 7L9 -6', { stroke: C.white, width: 5 }), { scale: r / 20 });

export const cross = (r = 20): string => put(disc(0, 0, 20, { fill: C.red, stroke: C.white, width: 3.5 })
  + path('M-7.5 -7.5L7.5 7.5M7.5 -7.5L-7.5 7.5', { stroke: C.white, width: 5 }), { scale: r / 20 });

/** The sign that says stop: eight corners, a white bar. */
export const stopSign = (r = 30): string => put(
  path('M-12.4 -30H12.4L30 -12.4V12.4L12.4 30H-12.4L-30 12.4V-12.4Z', { fill: C.red, stroke: C.white, width: 4 })
  + path('M-15 0H15', { stroke: C.white, width: 9 }), { scale: r / 30 });

export const arrow = (length: number, stroke: string = C.blue): string =>
  path(`M0 0h${length}M${length - 14} -14l14 14l-14 14`, { stroke, width: 6 });

/** A ring around what is meant. */
export const ring = (w: number, h: number, r: number): string => box(-w / 2, -h / 2, w, h, r, { stroke: C.orange, width: 4.5 });

export const sparks = (): string => [[-1, -0.7], [1, -0.8], [-0.75, 0.75], [0.9, 0.6]].map(([x = 0, y = 0], index) => put(
  path('M0 -14Q2.5 -2.5 14 0Q2.5 2.5 0 14Q-2.5 2.5 -14 0Q-2.5 -2.5 0 -14Z', { fill: C.orange, stroke: 'none' }),
  { x: 80 * x, y: 70 * y, scale: index % 2 ? 0.8 : 1.1 })).join('');

/** Arcs on both sides of a phone that rings; `w` is as wide as the phone. */
export const arcs = (w: number): string => [-1, 1].map((side) => path(
  `M${side * (w / 2 + 12)} -18Q${side * (w / 2 + 22)} 0 ${side * (w / 2 + 12)} 18M${side * (w / 2 + 24)} -32Q${side * (w / 2 + 42)} 0 ${side * (w / 2 + 24)} 32`,
  { stroke: C.orange, width: 5 })).join('');

export const warning = (): string =>
  path('M-5.8 -27.6Q0 -36.8 5.8 -27.6L32.2 18.4Q36.8 27.6 26.4 27.6H-26.4Q-36.8 27.6 -32.2 18.4Z', { fill: C.orange })
  + path('M0 -11.5V4.6M0 16.1v0.1', { stroke: C.ink, width: 6.9 });

export const heart = (): string =>
  path('M0 24C-26 6 -38 -6 -36 -22C-34 -38 -10 -42 0 -24C10 -42 34 -38 36 -22C38 -6 26 6 0 24Z', { fill: C.orange })
  + path('M-4.5 -22H4.5V-14H12.5V-5H4.5V3H-4.5V-5H-12.5V-14H-4.5Z', { fill: C.white, stroke: 'none' });

export const coin = (): string => disc(0, 0, 17, { fill: C.orange }) + disc(0, 0, 9.4, { stroke: C.cream });

/** An open hand that a coin lies in. */
export const coinHand = (): string => put(coin(), { x: 0, y: -16 })
  + path('M-34 10H-20Q-12 4 -2 10H12Q20 10 20 17H4M20 15L32 7Q40 4 40 11Q38 16 20 28Q14 32 4 32H-34Z', { fill: '#E2B08A' });

export const cap = (): string => path('M-17.3 1.4V13C-10.1 20.2 10.1 20.2 17.3 13V1.4', { fill: C.blue })
  + path('M-31.7 -2.9L-2.2 -15.8Q0 -16.6 2.2 -15.8L31.7 -2.9L2.2 10.1Q0 10.8 -2.2 10.1Z', { fill: C.navy })
  + path('M0 -2.9L25.9 2.9V15.8', { stroke: C.orange, width: 4 }) + disc(25.9, 18, 3.6, { fill: C.orange, stroke: 'none' });

export const briefcase = (): string =>
  path('M-10 -13V-19Q-10 -24 -5 -24H5Q10 -24 10 -19V-13') + box(-30, -13, 60, 38, 6, { fill: C.cream })
  + path('M-30 4H30') + box(-5.5, -1, 11, 11, 3, { fill: C.orange });

export const magnifier = (): string => path('M16 16L40 40', { width: 12 }) + path('M24 24L40 40', { stroke: C.orange, width: 7 })
  + disc(0, 0, 24, { fill: C.white, width: 4 });

export const question = (stroke: string = C.blue): string =>
  path('M-13 -12C-13 -31 14 -30 14 -12C14 1 0 0 0 14M0 29v0.1', { stroke, width: 9 });

/** The sign of a public office. */
export const pillars = (): string =>
  put(path('M-14 12V-6M0 12V-6M14 12V-6M-20 14H20M-20 -8L0 -18L20 -8Z', { width: 3.5 }), {});
