// Things that are carried, sent and opened: passport, cards, letters, key, padlock, calendar. Origin in the middle.
import { C, box, disc, path, put } from '../svg.ts';

export const passport = (): string => box(-42, -56, 84, 112, 9, { fill: C.blue }) + path('M-32 -55v110', { width: 2.5 })
  + put(disc(0, 0, 20) + path('M-20 0H20M0 -20C11 -9 11 9 0 20C-11 9 -11 -9 0 -20Z'), { x: 5, y: -16, stroke: C.warm })
  + path('M-12 26h34M-5 38h20', { stroke: C.warm, width: 4 });

/** A small portrait as on a card. */
const portrait = (hair: string, skin: string): string => box(-20, -26, 40, 52, 5, { fill: C.pale, stroke: 'none' })
  + path('M-16 26V22C-16 11 -9 9 0 9C9 9 16 11 16 22V26Z', { fill: C.orange, stroke: 'none' })
  + box(-10, -16, 20, 24, 10, { fill: skin, stroke: 'none' })
  + path('M-11 -4C-13 -24 13 -24 11 -4C9 -11 4 -12 0 -12C-4 -12 -9 -11 -11 -4Z', { fill: hair, stroke: 'none' });

/** A row of `shown` of `all` dots, `step` apart, centred: a number or a code that is nobody's. */
export const dots = (all: number, shown = all, step = 12, r = 4): string =>
  Array.from({ length: Math.min(all, shown) },
    (_, index) => disc((index - (all - 1) / 2) * step, 0, r, { fill: C.navy, stroke: 'none' })).join('');

/** A card with a portrait and a number of eleven dots. */
export const numberCard = (band: string = C.blue): string => box(-92, -60, 184, 120, 12, { fill: C.white })
  + path('M-92 -36V-48Q-92 -60 -80 -60H80Q92 -60 92 -48V-36Z', { fill: band })
  + put(portrait('#6E4C37', '#F3CDAE'), { x: -60, y: 2 }) + path('M-28 -20h96M-28 -5h66', { stroke: C.line, width: 5 })
  + box(-34, 10, 118, 30, 8, { fill: C.warm, stroke: C.orange }) + put(dots(11, 11, 9.6, 3), { x: 25, y: 25 })
  + path('M-80 46h40', { stroke: C.line, width: 5 });

export const bankCard = (): string => box(-60, -39, 120, 78, 10, { fill: C.green }) + path('M-58.5 -20h117', { width: 12 })
  + box(-46, 1, 24, 18, 4, { fill: C.orange }) + path('M16 24h28', { stroke: C.white, width: 5 });

export const envelope = (w = 84): string =>
  put(box(-42, -29, 84, 58, 7, { fill: C.white }) + path('M-39 -25L0 5.8L39 -25'), { scale: w / 84 });

/** An envelope with a house on it: a letter with an address. */
export const addressed = (): string => box(-62, -42, 124, 84, 9, { fill: C.white }) + put(house(), { x: -26, y: 22, scale: 0.42 })
  + path('M12 -4h34M12 10h34M12 24h20', { stroke: C.soft, width: 5 }) + box(34, -32, 18, 20, 2, { fill: C.warm });

/** A sheet of paper with lines. */
export const sheet = (w = 100, h = 120, lines = 5): string => box(-w / 2, -h / 2, w, h, 6, { fill: C.white })
  + Array.from({ length: lines },
    (_, index) => path(`M${-w / 2 + 16} ${-h / 2 + 22 + index * 17}h${index % 3 === 2 ? w * 0.42 : w - 32}`,
      { stroke: C.line, width: 5 })).join('');

/** A letter with a code of `all` dots in boxes. */
export const codeLetter = (all = 8): string => box(-76, -88, 152, 176, 7, { fill: C.white })
  + path('M-58 -64h60M-58 -46h92', { stroke: C.line, width: 5 }) + box(-64, -26, 128, 38, 8, { fill: C.warm, stroke: C.orange })
  + put(dots(all, all, 14, 4.2), { y: -7 }) + path('M-58 34h116M-58 50h116M-58 66h66', { stroke: C.line, width: 5 });

export const key = (fill: string = C.orange): string =>
  path('M-7.2 -5.9A24 24 0 1 1 7.2 -5.9V14.4H20.8V27.2H7.2V36.8H17.6V49.6H7.2Q7.2 57.6 0 57.6Q-7.2 57.6 -7.2 49.6Z', { fill })
  + disc(0, -29.6, 8.8, { fill: C.white });

/** @param open how far the shackle is lifted, 0 to 1 */
export const padlock = (open = 0, fill: string = C.orange, hole: string = C.navy): string =>
  put(path('M-18 0V-20a18 18 0 0 1 36 0V16', { width: 9 }), { y: -14 * open })
  + box(-31, -6, 62, 48, 10, { fill }) + disc(0, 14, 6.3, { fill: hole, stroke: 'none' })
  + path('M0 14v12', { stroke: hole, width: 5.6 });

/** A calendar of four by three days: the first `gone` are past, `marked` (from 0) has a ring. */
export const calendar = (gone = 0, marked = -1): string => box(-78, -70, 156, 140, 13, { fill: C.white })
  + path('M-78 -34V-57Q-78 -70 -65 -70H65Q78 -70 78 -57V-34Z', { fill: C.blue }) + path('M-42 -82v22M42 -82v22', { width: 8 })
  + Array.from({ length: 12 }, (_, index) => {
    const [x, y] = [-51 + (index % 4) * 34, -10 + Math.floor(index / 4) * 31];
    return disc(x, y, 8.5, { fill: index < gone ? C.blue : C.line, stroke: 'none' })
      + (index === marked ? disc(x, y, 14, { stroke: C.orange, width: 4.5 }) : '');
  }).join('');

/** A house; the middle of its foot is the origin. */
export const house = (): string => path('M-72 0V-95H72V0Z', { fill: C.cream })
  + path('M-93 -87L-8.7 -156Q0 -163 8.7 -156L93 -87Q98 -81 90 -80H-90Q-98 -81 -93 -87Z', { fill: C.blue })
  + path('M-49 0V-49Q-49 -55 -43 -55H-20Q-14 -55 -14 -49V0Z', { fill: C.orange }) + box(12, -61, 40, 35, 3, { fill: C.white })
  + path('M32 -61V-26M12 -43H52');

/** A letterbox on its post; the foot of the post is the origin. */
export const letterbox = (badge = ''): string =>
  box(-6, -60, 12, 60, 2, { fill: C.navy }) + box(-60, -146, 120, 90, 10, { fill: C.blue })
  + path('M-67 -126V-136Q-67 -158 -45 -158H45Q67 -158 67 -136V-126Q67 -121 62 -121H-62Q-67 -121 -67 -126Z', { fill: C.navy })
  + box(-44, -110, 88, 34, 5, { fill: C.white, stroke: 'none' }) + (badge || path('M-26 -93h52', { width: 5 }));

export const receiver = (stroke: string = C.white): string =>
  path('M-15 5Q-15 -8 0 -8Q15 -8 15 5L9 7L7 0Q0 -2 -7 0L-9 7Z', { fill: stroke, stroke, width: 2 });

/** The icon of the app: a key on a blue square. */
export const appIcon = (w = 100): string =>
  put(box(-50, -50, 100, 100, 25, { fill: C.blue }) + put(key(), { x: -2, y: -1.2, scale: 0.7 }), { scale: w / 100 });
