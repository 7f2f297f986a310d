// The clip "What is an electronic ID?", scene by scene.
import type { Drawing, Scene } from '../scene.ts';
import { between, count, mix, pop, since, swing } from '../motion.ts';
import { C, box, disc, fact, line, put, shadow, words } from '../svg.ts';
import { finger } from '../things/hand.ts';
import { briefcase, cap, coinHand, heart, sparks, tick } from '../things/marks.ts';
import { appIcon, bankCard, envelope, house, key, letterbox, numberCard, padlock, passport } from '../things/objects.ts';
import { PEOPLE, arm, person } from '../things/people.ts';
import { KEYS, addressLine, boxes, button, keypad, lines, near, NEAR, phone } from '../things/phone.ts';
import { counter, door, ground, kiosk, plant } from '../things/places.ts';

const office: Scene = (t, at) => {
  const shown = since(t, at.a + 0.3, 1.2);
  const looks = since(t, at.a + 1.5, 0.6);
  const nod = 6 * (swing(t, at.b, 0.9) + swing(t, at.b + 0.9, 0.9));
  const [x, y] = [mix(258, 304, shown), mix(196, 158, shown)];
  return ground()
    + put(person(PEOPLE.young, { look: 3 }), { x: 186, y: 112, scale: 1.15 })
    + put(person(PEOPLE.clerk, { look: -3 - looks, down: 3 * looks - 3 * since(t, at.b, 0.5), nod }),
      { x: 452, y: 112, scale: 1.15 })
    + put(counter(460), { x: 320, y: 212 }) + put(plant(), { x: 516, y: 178, scale: 0.9 })
    + put(passport(), { x: x + 14, y: y - 28, turn: 6, scale: 0.78 })
    + arm(PEOPLE.young, [222, 208], [238, 240], [x, y + 12])
    + put(tick(24), { x: 362, y: 88, scale: pop(t, at.b + 1) });
};

/** The page with a padlock and the button to log in. */
const lockedPage = (open: number, press = 0): string =>
  addressLine(open) + put(padlock(open, C.blue, C.white), { x: NEAR.w / 2, y: 98, scale: 1.25 })
  + lines(34, 172, [140]) + button('logIn', NEAR.w / 2, 214, 150, { press });

const web: Scene = (t, at) => {
  const comes = since(t, at.a + 0.5, 1.5);
  const back = since(t, at.a + 2.4, 1);
  const glow = between(t, at.b + 0.4);
  return near(lockedPage(0), C.white, 0)
    + put(box(-75, -21, 150, 42, 11, { stroke: C.orange, width: 5 }), { x: 320, y: NEAR.y + 214, scale: 1.1, opacity: glow })
    + put(passport(), { x: mix(mix(92, 160, comes), 108, back), y: 160, turn: -6 - 4 * back, opacity: 1 - 0.55 * back });
};

const keyScene: Scene = (t, at) => {
  const goes = since(t, at.a + 0.4, 1.3);
  const turns = since(t, at.a + 1.6, 0.8);
  const flies = since(t, at.b - 0.6, 1.3);
  const enters = since(t, at.b + 0.8, 0.7);
  const lifts = since(t, at.b + 1.4, 0.6);
  return shadow(200, 284, 78) + put(phone(132, 244, ''), { x: 200, y: 152 }) + shadow(470, 268, 86, 1)
    + put(padlock(lifts, C.blue, C.white), { x: 470, y: 150, scale: 2.3 })
    + put(passport(), { x: mix(70, 200, goes), y: 150, scale: mix(1, 0.8, goes), opacity: 1 - turns })
    + put(key(), { x: 200, y: 150, scale: 1.25 + 0.15 * (1 - turns), opacity: turns })
    + put(key(), { x: mix(mix(200, 396, flies), 452, enters), y: mix(150, 184, flies), turn: -90 * flies,
      scale: mix(1.25, 0.5, enters), opacity: between(t, at.b - 0.6, at.b + 1.1, 0.4) })
    + put(sparks(), { x: 470, y: 158, scale: 1.45, opacity: between(t, at.b + 1.8) });
};

const opens: Scene = (t, at) => {
  const places: [x: number, y: number, sign: string, when: number][] = [
    [122, 190, heart(), at.a + 0.5], [184, 78, coinHand(), at.a + 1.8], [456, 78, put(cap(), { scale: 1.05 }), at.a + 3.1],
    [518, 190, briefcase(), at.a + 4.4], [320, 46, envelope(62), at.b],
  ];
  return places.map(([x, y, sign, when]) => {
    const [dx, dy] = [x - 320, y - 188];
    const far = Math.hypot(dx, dy);
    const p = since(t, when - 0.3, 0.6);
    return line(320 + (dx / far) * 84, 188
      + (dy / far) * (y < 60 ? 96 : 84), x, y, { stroke: C.orange, width: 5, dash: '0.1 12' }, p)
      + put(disc(0, 0, 43, { fill: C.white })
        + put(sign, { y: sign === heart() ? 4 : sign === briefcase() ? -4 : 0, scale: 0.88 }),
        { x, y, scale: pop(t, when) * (y < 60 ? 0.9 : 1) });
  }).join('') + shadow(320, 292, 66) + put(phone(106, 190, ''), { x: 320, y: 194 }) + put(key(), { x: 320, y: 188, scale: 1.15 });
};

const appScene: Scene = (t, at) => {
  // The keys that are pressed: nobody's code.
  const pressedKeys = [4, 0, 8, 5];
  const step = 0.95;
  const first = at.a + 1.4;
  const keyAt = (index: number): [number, number] =>
    [NEAR.x + NEAR.w / 2 + ((index % 3) - 1) * KEYS.stepX, NEAR.y + 168 + Math.floor(index / 3) * KEYS.stepY];
  const shown = count(t, first, step, 4);
  const lit = pressedKeys.findIndex((_, index) => t >= first + index * step && t < first + index * step + 0.4);
  const way = [[first - 1, 480, 270], ...pressedKeys.flatMap((index, place) => {
    const [x, y] = keyAt(index);
    return [[first + place * step - 0.15, x, y], [first + place * step + 0.2, x, y]];
  }), [first + 5 * step, 490, 280]] as [number, number, number][];
  return near(put(appIcon(54), { x: NEAR.w / 2, y: 38 })
    + put(words('buypassMobile', NEAR.w / 2, 90, { size: 17, anchor: 'middle' }), { opacity: between(t, at.b - 0.2) })
    + put(boxes(4, shown), { x: NEAR.w / 2, y: 124 }) + keypad(NEAR.w / 2, 168, lit < 0 ? -1 : pressedKeys[lit] ?? -1, 3))
    + finger(t, way, pressedKeys.map((_, index) => first + index * step));
};

const one: Scene = (t, at) => {
  const signs = [heart(), envelope(56), cap()];
  const xs = [128, 320, 512];
  const when = xs.map((_, index) => at.a + 1 + index * 1.55);
  const visits = when.map((time) => since(t, time - 1, 0.9));
  const kx = mix(mix(mix(40, 128, visits[0] ?? 0), 320, visits[1] ?? 0), 512, visits[2] ?? 0) + 20;
  const turn = when.reduce((sum, time) => sum + swing(t, time, 0.7), 0);
  const gone = since(t, (when[2] ?? 0) + 0.9, 0.5);
  return ground() + xs.map((x, index) => put(door(since(t, (when[index] ?? 0) + 0.4, 0.9), signs[index] ?? ''),
    { x, y: 278, scale: 1.2 })).join('')
    + put(key(), { x: kx, y: 160, turn: -90 + 60 * turn, scale: 0.95, opacity: 1 - gone });
};

const need: Scene = (t, at) => {
  const cards: [icon: string, when: number][] = [
    [put(phone(46, 84, ''), { y: 0 }) + put(key(), { scale: 0.52, y: -1 }), at.a + 0.3],
    [put(passport(), { scale: 0.72 }), at.a + 1.8],
    [put(numberCard(), { scale: 0.5 }), at.b + 0.3],
    [put(house(), { x: -8, y: 38, scale: 0.44 }) + put(letterbox(), { x: 38, y: 38, scale: 0.32 }), at.b + 2.8],
    [disc(0, 0, 36, { fill: C.warm, stroke: C.orange })
      + fact('minimumAge', 0, 11, { size: 32, anchor: 'middle', weight: 700 }), at.c + 0.2],
  ];
  return box(14, 62, 612, 180, 20, { fill: C.cream }) + box(268, 44, 104, 32, 9, { fill: C.blue })
    + cards.map(([icon, when], index) => put(
      box(-54, -66, 108, 132, 14, { fill: C.white }) + put(icon, { opacity: 0.3 + 0.7 * since(t, when - 0.2, 0.5) })
        + put(tick(21), { x: 40, y: -56, scale: pop(t, when + 0.4) }),
      { x: 82 + index * 119, y: 158 })).join('');
};

const you: Scene = (t, at) => {
  const comes = since(t, 0.2, 1.2);
  const ticked = pop(t, at.b + 1);
  const pays = since(t, at.a + 1.6, 1.1);
  return ground() + put(kiosk(lines(-38, -44, [76, 52]) + put(tick(34), { y: 18, scale: ticked })), { x: 430, y: 280, scale: 1.12 })
    + put(person(PEOPLE.granny, { look: 1 + 2 * since(t, at.b, 0.6), tall: 158, width: 52 }),
      { x: mix(150, 214, comes), y: 106, scale: 1.12 })
    + put(put(phone(50, 92, put(key(), { x: 18, y: 30, scale: 0.5 })), { turn: 6 })
      + arm(PEOPLE.granny, [-56, 60], [-40, 84], [-14, 44]), { x: mix(246, 310, comes), y: 176 })
    + put(bankCard(), { x: mix(372, 328, pays), y: mix(236, 176, pays), turn: -8, scale: mix(0.8, 0.5, pays),
      opacity: between(t, at.a + 0.8, at.a + 2.6) })
    + put(tick(16), { x: 336, y: 136, scale: pop(t, at.a + 2.9) });
};

export const eid: Drawing = { scenes: { office, web, key: keyScene, opens, app: appScene, one, need, you },
  poster: { scene: 'opens', at: 0.92 } };
