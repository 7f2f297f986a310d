// The clip "Order Buypass ID", scene by scene.
import type { Drawing, Scene } from '../scene.ts';
import { between, count, mix, pop, since, turn, walk, type Stop } from '../motion.ts';
import { C, box, line, path, put, shadow, words } from '../svg.ts';
import { finger, pressed } from '../things/hand.ts';
import { arcs, cross, sparks, tick } from '../things/marks.ts';
import { addressed, appIcon, bankCard, calendar, codeLetter, dots, envelope, key, numberCard,
  passport } from '../things/objects.ts';
import { PEOPLE, arm, person } from '../things/people.ts';
import { NEAR, addressLine, boxes, button, eidSign, field, lines, near, notice, phone, row } from '../things/phone.ts';
import { counter, ground, kiosk, postOffice, table } from '../things/places.ts';

const MIDDLE = NEAR.w / 2;

const ready: Scene = (t, at) => {
  const things: [inside: string, x: number, y: number, turn: number, when: number][] = [
    [phone(92, 170, put(key(), { x: 39, y: 68 })), 136, 162, -6, at.a],
    [passport(), 250, 162, 5, at.a + 2],
    [put(numberCard(), { scale: 0.9 }), 396, 108, -4, at.b],
    [addressed(), 474, 226, 5, at.b + 2.4],
  ];
  return table() + things.map(([inside, x, y, turn, when]) => put(inside,
    { x, y: y - 40 * (1 - since(t, when, 0.9)), turn, opacity: since(t, when, 0.6) })).join('');
};

/** A square of dark and light as an address has; nobody can scan it. */
const square = (): string =>
  [[-34, -34], [16, -34], [-34, 16]].map(([x = 0, y = 0]) => box(x, y, 18, 18, 1, { stroke: C.ink, width: 6.5 })).join('')
  + path('M-8 -38h8v8h-8zM0 -22h8v8h-8zM-8 -14h8v8h-8zM-38 -6h8v8h-8zM-22 2h8v8h-8zM-6 2h8v8h-8zM8 -6h8v8h-8zM24 -6h8v8h-8zM0 18h8v8h-8zM-8 26h8v8h-8zM16 18h8v8h-8zM32 18h8v8h-8zM8 34h8v8h-8zM24 34h8v8h-8zM32 -6h8v8h-8z', { fill: C.ink, stroke: 'none' });

const page: Scene = (t, at) => {
  const comes = since(t, at.a, 1.2);
  const scans = since(t, at.a + 1.6, 2);
  const [before, after] = turn(t, at.b - 0.6);
  const frame = path('M-50 -32V-50H-32M32 -50H50V-32M50 32V50H32M-32 50H-50V32', { stroke: C.orange, width: 6 });
  const seen = put(square(), { x: 71, y: 100, scale: 0.95 }) + put(frame, { x: 71, y: 100 })
    + line(24, 56 + 88 * scans, 118, 56 + 88 * scans, { stroke: C.orange, width: 4 });
  const ordered = put(key(), { x: 71, y: 74, scale: 0.9 }) + path('M22 142h98M22 158h66', { stroke: C.line, width: 6 })
    + button('order', 71, 200, 110, { press: pressed(t, at.b + 1.5) });
  return ground() + put(kiosk(put(square(), { scale: 0.95 })), { x: 196, y: 284, scale: 1.18 })
    + put(shadow(0, 136, 82) + phone(156, 280, put(seen, { opacity: before }) + put(ordered, { opacity: after })),
      { x: mix(470, 424, comes), y: 156 })
    + finger(t, [[at.b + 0.4, 530, 300], [at.b + 1.3, 440, 220], [at.b + 2, 440, 220], [at.b + 3, 530, 300]], [at.b + 1.5]);
};

const pay: Scene = (t, at) => {
  const filled = [0, 1, 2].map((index) => since(t, at.a + 0.3 + index * 0.6, 0.6));
  const card = since(t, at.a + 2.1, 0.9);
  const paid = at.a + 3;
  const [before, after] = turn(t, at.b - 0.4);
  const form = words('buypassMobile', MIDDLE, 66, { size: 17, anchor: 'middle' })
    + filled.map((part, index) => box(14, 86 + index * 48, NEAR.w - 28, 36, 8, { fill: C.white, stroke: C.soft })
      + line(28, 104 + index * 48, [150, 118, 168][index] ?? 150, 104 + index * 48, { stroke: C.blue, width: 7 }, part)).join('');
  const shown = count(t, at.b + 0.5, 0.28, 10);
  const secret = field('password', 118, put(dots(10, shown, 15, 5), {}))
    + put(tick(24), { x: MIDDLE, y: 190, scale: pop(t, at.b + 3.6) });
  return near(addressLine() + put(form, { opacity: before }) + put(secret, { opacity: after }))
    + put(bankCard(), { x: mix(560, 338, card), y: mix(226, 218, card), turn: mix(14, -8, card), scale: 1.25,
      opacity: Math.min(since(t, at.a + 1.9, 0.5), before) })
    + put(tick(40), { x: 412, y: 170, scale: pop(t, paid), opacity: before });
};

const app: Scene = (t, at) => {
  const falls = since(t, at.a + 0.4, 2);
  const loads = since(t, at.a + 2.4, 1.4);
  const moved = since(t, at.b - 0.4, 0.9);
  const x = 320;
  const tray = path('M26 150V172Q26 180 34 180H102Q110 180 110 172V150', { stroke: C.blue, width: 7 });
  return shadow(x, 288, 82) + put(phone(150, 270, put(tray, { opacity: 1 - since(t, at.a + 3.6, 0.5) })
    + (loads > 0 && loads < 1 ? path(`M30 206h${76 * loads}`, { stroke: C.green, width: 8 }) : '')), { x, y: 152 })
    + put(appIcon(86), { x, y: mix(-50, 140, falls), scale: 1 })
    + put(shadow(0, 176, 66) + person(PEOPLE.mother, { look: 3, tall: 168 }),
      { x: mix(110, 138, moved), y: 112, scale: 1, opacity: moved }) 
    + put(tick(25), { x: 190, y: 72, scale: pop(t, at.b + 1) })
    + put(shadow(0, 176, 66) + person(PEOPLE.shadow, { look: -3, tall: 168, faceless: true }),
      { x: mix(540, 506, since(t, at.b + 1.4, 0.9)), y: 112, opacity: since(t, at.b + 1.4, 0.9) })
    + put(cross(25), { x: 454, y: 72, scale: pop(t, at.b + 2.8) });
};

const letter: Scene = (t, at) => {
  const gone = count(t, at.a + 0.3, 0.4, 7);
  const flies = since(t, at.a + 1.4, 2);
  const rings = since(t, at.b + 0.3, 0.5);
  const way = path('M192 118C240 58 286 60 334 120', { stroke: C.orange, width: 5, dash: '0.1 12' });
  const x = mix(mix(192, 262, flies), mix(262, 334, flies), flies);
  const y = mix(mix(118, 30, flies), mix(30, 130, flies), flies);
  return ground() + put(calendar(gone), { x: 106, y: 180 })
    + put(way, { opacity: since(t, at.a + 1, 0.5) }) + put(postOffice(), { x: 346, y: 278, scale: 1.05 })
    + put(envelope(74), { x, y, opacity: Math.min(since(t, at.a + 1, 0.5), 1 - since(t, at.a + 3.1, 0.4)) })
    + put(put(arcs(88), { y: -10, opacity: between(t, at.b + 0.5, at.b + 1.9) + between(t, at.b + 2.3, at.b + 3.7) })
      + phone(92, 170, put(box(6, 28, 66, 52, 8, { fill: C.warm, stroke: C.orange })
        + put(envelope(40), { x: 39, y: 54 }), { opacity: rings, y: -20 * (1 - rings) })), { x: 546, y: 190 });
};

const post: Scene = (t, at) => {
  const gives = at.b + 2.2;
  /** What she lays down: when, and where her hand is then. */
  const laid: [inside: string, start: number, x: number, y: number, turned: number][] = [
    [phone(46, 80, put(envelope(24), { x: 16, y: 24 })), at.a + 0.2, 344, 168, 4],
    [put(passport(), { scale: 0.66 }), at.a + 2.2, 302, 172, -4],
    [put(numberCard(C.green), { scale: 0.46 }), at.b, 262, 184, 3],
  ];
  const mine = walk(t, [[0, 236, 196],
    ...laid.flatMap(([, start, x]): Stop[] => [[start, 236, 196], [start + 0.9, x, 190], [start + 1.1, x, 190],
      [start + 1.8, 236, 196]]),
    [gives + 0.3, 236, 196], [gives + 1.1, 312, 168], [gives + 1.4, 312, 168], [gives + 2.4, 226, 166]]);
  const other = walk(t, [[gives - 0.6, 436, 206], [gives, 452, 192], [gives + 1.1, 382, 166], [gives + 1.4, 382, 166],
    [gives + 2.2, 436, 206]]);
  const sent = walk(t, [[gives, 420, 178], [gives + 1.1, 348, 152], [gives + 1.4, 348, 152], [gives + 2.4, 262, 152]]);
  return ground() + put(box(-46, -26, 92, 52, 12, { fill: C.blue }) + envelope(56), { x: 320, y: 46 })
    + put(person(PEOPLE.mother, { look: 3 }), { x: 166, y: 112, scale: 1.15 })
    + put(person(PEOPLE.postman, { look: -3, down: 2 }), { x: 482, y: 112, scale: 1.15 })
    + put(counter(500), { x: 320, y: 212 })
    + laid.map(([inside, start, x, y, turned]) => put(inside,
      { ...walk(t, [[start, 254, y], [start + 0.9, x + 18, y]]), turn: turned, opacity: since(t, start - 0.1, 0.3) })).join('')
    + put(addressed(), { ...sent, scale: 0.8, turn: -5, opacity: since(t, gives - 0.4, 0.4) })
    + arm(PEOPLE.mother, [204, 208], [mix(204, mine.x, 0.45), 248], [mine.x, mine.y])
    + arm(PEOPLE.postman, [444, 208], [mix(444, other.x, 0.45), 244], [other.x, other.y]);
};

const activate: Scene = (t, at) => {
  const touched = at.a + 2;
  const chosen = at.a + 4.1;
  const [[first, list], [chose, second], [typed, third]] = [turn(t, touched + 0.5), turn(t, at.b - 0.4), turn(t, at.c - 0.4)];
  const pass = count(t, at.b + 0.3, 0.2, 9);
  const smsAt = at.b + 2.2;
  const sms = count(t, smsAt + 1, 0.25, 6);
  const page1 = addressLine() + lines(34, 82, [140, 110]) + button('logIn', MIDDLE, 150, 150, { press: pressed(t, touched) });
  const page2 = addressLine() + row('bankid', 78, eidSign(C.soft))
    + row('buypassId', 134, eidSign(C.orange), since(t, chosen, 0.4)) + row('minid', 190, eidSign(C.soft));
  const page3 = addressLine() + field('password', 130, dots(9, pass, 15, 5), t < smsAt + 0.8)
    + put(boxes(6, sms, 24, 34, 7), { x: MIDDLE, y: 196, opacity: since(t, smsAt + 0.4, 0.5) })
    + notice(put(envelope(34), { x: 38, y: 29 }) + put(dots(6, 6, 15, 5), { x: 122, y: 29 }), between(t, smsAt, at.c - 1), 58);
  const page4 = addressLine() + words('activationCode', 14, 86, { size: 15.5 })
    + put(boxes(8, count(t, at.c + 0.8, 0.25, 8), 18, 34, 5), { x: MIDDLE, y: 122 })
    + put(tick(26), { x: MIDDLE, y: 190, scale: pop(t, at.c + 3) });
  return near(put(page1, { opacity: first }) + put(page2, { opacity: Math.min(list, chose) })
    + put(page3, { opacity: Math.min(second, typed) }) + put(page4, { opacity: third }))
    + finger(t, [[at.a + 0.4, 470, 300], [touched - 0.3, 336, 194], [touched + 0.4, 336, 194], [chosen - 0.3, 350, 178],
      [chosen + 0.5, 350, 178], [chosen + 1.5, 480, 300]], [touched, chosen])
    + put(codeLetter(), { x: mix(60, 110, third), y: 160, turn: -4, opacity: third });
};

const done: Scene = (t, at) => shadow(320, 292, 90)
  + put(phone(166, 280, put(appIcon(64), { x: 76, y: 56 })
    + put(boxes(4, count(t, at.a + 0.5, 0.5, 4), 26, 34, 7), { x: 76, y: 128 })), { x: 320, y: 156 })
  + put(tick(44), { x: 320, y: 228, scale: pop(t, at.a + 2.6) })
  + put(sparks(), { x: 320, y: 150, scale: 1.9, opacity: since(t, at.a + 2.9, 0.6) });

export const order: Drawing = { scenes: { ready, page, pay, app, letter, post, activate, done },
  poster: { scene: 'ready', at: 0.92 } };
