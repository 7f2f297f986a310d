// The clip "Your digital mailbox", scene by scene.
import type { Drawing, Scene } from '../scene.ts';
import { between, mix, pop, since, turn } from '../motion.ts';
import { C, box, disc, path, put, shadow, words, type Term } from '../svg.ts';
import { finger, pressed } from '../things/hand.ts';
import { arcs, cap, cross, heart, magnifier, pillars, tick } from '../things/marks.ts';
import { calendar, envelope, letterbox, padlock, sheet } from '../things/objects.ts';
import { NEAR, addressLine, button, eidSign, lines, near, phone, row } from '../things/phone.ts';
import { computer, drawer, ground, hall } from '../things/places.ts';

const MIDDLE = NEAR.w / 2;

const letters: Scene = (t, at) => {
  const from: [x: number, when: number, roof: string, sign: string][] = [
    [92, at.a + 1.2, C.green, put(heart(), { y: 3, scale: 0.5 })],
      [232, at.a + 2.7, C.blue, pillars()],
    [372, at.a + 4.2, C.orange, put(cap(), { scale: 0.56 })],
  ];
  return ground() + from.map(([x, , roof, sign]) => put(hall(sign, roof), { x, y: 278, scale: 0.92 })).join('')
    + shadow(534, 288, 66) + put(phone(122, 226,
      [0, 1, 2].map((index) => put(envelope(74),
        { x: 54, y: 40 + index * 60, scale: pop(t, (from[index]?.[1] ?? 0) + 1.5) })).join('')), { x: 534, y: 168 })
    + from.map(([x, when], index) => {
      const p = since(t, when, 1.7);
      const [ax, bx, cx] = [x, (x + 534) / 2, 534];
      const [ay, by, cy] = [150, 0, 95 + index * 60];
      return put(envelope(74), { x: mix(mix(ax, bx, p), mix(bx, cx, p), p), y: mix(mix(ay, by, p), mix(by, cy, p), p),
        opacity: between(t, when - 0.2, when + 1.5, 0.3) });
    }).join('');
};

const what: Scene = (t, at) => {
  const locks = since(t, at.a + 1, 0.8);
  const opensLetter = since(t, at.b - 1.6, 1);
  const aside = since(t, at.b + 0.3, 1);
  const screen = put(letterbox(), { x: 76, y: 218, scale: 1.02 });
  return put(shadow(0, 136, 84)
    + phone(166, 280, put(screen, { opacity: 1 - opensLetter })
      + put(put(sheet(112, 150, 6), { scale: 1 }), { x: 76, y: 120, opacity: opensLetter })), { x: mix(320, 168, aside), y: 156 })
    + put(padlock(1 - locks), { x: mix(420, 268, aside), y: 206, scale: 1.5 * pop(t, at.a + 0.4) })
    + put(shadow(0, 2, 120) + put(computer(put(sheet(130, 114, 5), { opacity: since(t, at.b + 1.4, 0.6) })), { scale: 1.2 }),
      { x: 450, y: 282, opacity: aside });
};

const decision: Scene = (t, at) => {
  const out = since(t, at.a + 0.2, 1.2);
  const page = box(-100, -116, 200, 232, 8, { fill: C.white }) + words('decision', -80, -72, { size: 34, weight: 700 })
    + lines(-78, -40, [156, 120], 20);
  const yes = since(t, at.a + 1.6, 0.5) * (1 - since(t, at.a + 3.4, 0.5));
  const no = since(t, at.a + 3.8, 0.5);
  return put(page, { x: 320, y: mix(190, 154, out), opacity: out }) + put(tick(44), { x: 320, y: 206, opacity: yes })
    + put(cross(44), { x: 320, y: 206, opacity: no });
};

/** A letterbox with a name under its roof. */
const named = (term: Term): string => letterbox(words(term, 0, -87, { size: 17, anchor: 'middle', weight: 700 }));

const choose: Scene = (t, at) => {
  const touch = at.b + 3;
  const chosen = since(t, touch, 0.5);
  const flights = [0, 1, 2, 3].map((index) => {
    const [x, when] = [index % 2 ? 460 : 180, at.a + 0.8 + index];
    const p = since(t, when, 1.2);
    return put(envelope(70), { x: mix(320, x, p), y: mix(42, 60, p)
      + 74 * since(t, when + 0.9, 0.5), opacity: between(t, when - 0.2, when + 1.2, 0.25) });
  }).join('');
  return ground() + flights + put(named('digipost'), { x: 180, y: 280, scale: 1.25 })
    + put(named('eboks'), { x: 460, y: 280, scale: 1.25, opacity: 1 - 0.55 * chosen })
    + put(tick(28), { x: 258, y: 100, scale: pop(t, touch + 0.3) })
    + finger(t, [[at.b + 0.6, 330, 270], [at.b + 1.6, 428, 190], [at.b + 1.9, 428, 190], [touch - 0.2, 200, 190],
      [touch + 0.8, 200, 190], [touch + 1.8, 320, 280]], [touch]);
};

const eid: Scene = (t, at) =>
  near(words('logIn', MIDDLE, 40, { size: 22, anchor: 'middle', weight: 700 }) + path(`M0 60h${NEAR.w}`, { stroke: C.line })
  + row('buypassMobile', 104, eidSign(C.orange), since(t, at.a + 2.4, 0.5))
  + put(row('minid', 176, eidSign(C.soft)), { opacity: 1 - 0.45 * since(t, at.b + 0.9, 0.5) }), C.light)
  + put(tick(32), { x: 442, y: NEAR.y + 104, scale: pop(t, at.a + 2.4) })
  + put(cross(32), { x: 442, y: NEAR.y + 176, scale: pop(t, at.b + 0.5) });

const register: Scene = (t, at) => {
  const on = (x: number, y: number): [number, number] => [NEAR.x + x, NEAR.y + y];
  const [one, two, three] = [at.b + 0.2, at.b + 1.8, at.b + 3.4];
  const [[first, list], [second, last]] = [turn(t, one + 0.4), turn(t, two + 0.5)];
  const page1 = addressLine() + put(letterbox(), { x: MIDDLE, y: 152, scale: 0.62 })
    + button('logIn', MIDDLE, 196, 150, { press: pressed(t, one) });
  const page2 = addressLine() + row('bankid', 84, eidSign(C.soft)) + row('buypassId', 144, eidSign(C.orange), since(t, two, 0.4));
  const page3 = addressLine() + lines(24, 70, [150, 120, 160], 20)
    + button('register', MIDDLE, 160, 150, { press: pressed(t, three) })
    + put(tick(22), { x: MIDDLE, y: 216, scale: pop(t, three + 0.5) });
  return near(put(page1, { opacity: first }) + put(page2, { opacity: Math.min(list, second) }) + put(page3, { opacity: last }))
    + finger(t, [[at.b - 1, 480, 300], [one - 0.3, ...on(112, 206)], [one + 0.4, ...on(112, 206)], [two - 0.3, ...on(150, 154)],
      [two + 0.5, ...on(150, 154)],
      [three - 0.3, ...on(120, 170)], [three + 0.4, ...on(120, 170)], [three + 1.3, 480, 300]], [one, two, three]);
};

const notice: Scene = (t, at) => {
  const comes = since(t, at.a + 0.6, 0.8);
  const opens = since(t, at.b - 0.2, 0.7);
  return ground() + put(arcs(150),
    { x: 190, y: 140, opacity: between(t, at.a + 0.3, at.a + 1.6) + between(t, at.a + 2, at.a + 3.3) })
    + put(phone(150, 270, put(put(box(-58, -44, 116, 88, 12, { fill: C.warm, stroke: C.orange })
      + envelope(86), { y: -40 * (1 - comes) }), { x: 68, y: 90, opacity: Math.min(comes, 1 - opens) })
      + put(sheet(108, 160, 7), { x: 68, y: 118, opacity: opens })), { x: 190, y: 152 })
    + put(calendar(3, t >= at.b + 1.6 ? 9 : -1), { x: 452, y: 168, scale: 1.25, opacity: since(t, at.b + 0.4, 0.7) })
    + put(disc(0, 0, 26, { stroke: C.orange, width: 5 }),
      { x: 431, y: 233, scale: 1.6 - 0.6 * since(t, at.b + 1.6, 0.6), opacity: between(t, at.b + 1.5, at.b + 2.3, 0.3) });
};

const keep: Scene = (t, at) => {
  const put3 = [0, 1, 2].map((index) => at.a + 0.4 + index * 0.9);
  const out = since(t, at.a, 0.6);
  const finds = since(t, at.a + 3.3, 0.9);
  const standing = put3.map((when, index) => put(envelope(72),
    { x: (index - 1) * 54, y: mix(-120, -2, since(t, when, 0.9)), opacity: since(t, when, 0.4) })).join('');
  return ground() + put(drawer(out, standing), { x: 320, y: 140, scale: 1.1 })
    + put(magnifier(), { x: mix(480, 320, finds), y: mix(60, 92, finds), scale: 1.7, opacity: 0.96 * finds })
    + put(envelope(56), { x: 320, y: 92, opacity: since(t, at.a + 3.9, 0.4) });
};

export const mailbox: Drawing = { scenes: { letters, what, decision, choose, eid, register, notice, keep },
  poster: { scene: 'letters', at: 0.52 } };
