// The clip "Your number and your code are yours", scene by scene.
import type { Drawing, Scene } from '../scene.ts';
import { between, count, mix, pop, since, swing, turn } from '../motion.ts';
import { C, box, disc, paragraph, path, put, words } from '../svg.ts';
import { finger, pressed, stopHand } from '../things/hand.ts';
import { arcs, pillars, question, stopSign, tick, warning } from '../things/marks.ts';
import { appIcon, dots, numberCard, padlock, receiver } from '../things/objects.ts';
import { PEOPLE, arm, person } from '../things/people.ts';
import { NEAR, boxes, button, lines, near, notice, phone } from '../things/phone.ts';
import { bank, counter, ground, hall, plant } from '../things/places.ts';

const MIDDLE = NEAR.w / 2;
/** A place on the screen of the phone from near, as one of the stage. */
const on = (x: number, y: number): [number, number] => [NEAR.x + x, NEAR.y + y];

const own: Scene = (t, at) => {
  const comes = since(t, at.b - 0.2, 1.2);
  const who = PEOPLE.oldMan;
  return ground()
    + put(person(PEOPLE.shadow, { faceless: true, tall: 190, width: 54 })
      + put(numberCard(C.soft), { x: 84, y: 96, scale: 0.62, turn: 8 }) + arm(PEOPLE.shadow, [36, 84], [30, 134], [52, 116]),
      { x: mix(570, 470, comes), y: 92, opacity: 0.85 * comes })
    + put(person(who, { tall: 160, width: 52, look: 3 * since(t, at.b + 0.6, 0.5) }), { x: 270, y: 104, scale: 1.1 })
    + put(numberCard(), { x: 150, y: 190, turn: -5, scale: 0.8 }) + arm(who, [220, 198], [204, 256], [188, 226])
    + put(phone(66, 118, put(dots(4, 4, 11, 3.8), { x: 26, y: 42 })), { x: 360, y: 186, turn: 5 })
    + arm(who, [320, 198], [330, 258], [350, 226]);
};

/** The message that asks for a code. */
const message = (): string =>
  box(10, 34, NEAR.w - 20, 132, 16, { fill: C.pale, stroke: C.soft }) + put(warning(), { x: MIDDLE, y: 62, scale: 0.5 })
  + paragraph('accountBlocked', MIDDLE, 104, 16, 24, { size: 17, anchor: 'middle' });

const messageScene: Scene = (t, at) => {
  const comes = since(t, at.a - 0.2, 0.8);
  const shakes = swing(t, at.a + 1.2, 1.6);
  return near(put(message(), { y: -30 * (1 - comes), opacity: comes })
    + put(boxes(4, 0, 28, 36), { x: MIDDLE, y: 204, opacity: since(t, at.a + 2.6, 0.6) }), C.white,
    3 * Math.sin((t - at.a) * 14) * shakes)
    + put(bank(), { x: 108, y: 232, scale: 0.9, opacity: since(t, at.b + 0.3, 0.6) })
    + put(hall(pillars()),
      { x: 534, y: 232, opacity: since(t, at.b + 1, 0.6) })
    + put(question(C.orange), { x: 108, y: 64, scale: pop(t, at.b + 1.6) })
    + put(question(C.orange), { x: 534, y: 64, scale: pop(t, at.b + 1.9) });
};

/** A police officer: a dark uniform and a cap, of no country. */
const officer = (): string => person({ ...PEOPLE.father, clothes: C.navy, beard: false }, { look: 0, tall: 118 })
  + path('M-30 -16C-34 -42 34 -42 30 -16Z', { fill: C.navy }) + path('M-32 -14H32Q30 -6 0 -8Q-30 -6 -32 -14Z', { fill: C.ink })
  + disc(0, -26, 4.5, { fill: C.orange, stroke: 'none' });

const never: Scene = (t, at) => {
  const asked: [who: string, y: number][] = [[put(bank(), { scale: 0.88 }), 258], [put(officer(), { scale: 1.2 }), 126],
    [put(hall(pillars()), { scale: 1.02 }), 262],
    [put(person(PEOPLE.friend, { look: 0, tall: 118 }), { scale: 1.2 }), 126]];
  return ground() + asked.map(([who, y], index) => {
    const x = 92 + index * 154;
    return put(who, { x, y, opacity: since(t, at.a + index, 0.6) })
      + put(stopSign(30), { x: x + 34, y: 240, scale: pop(t, at.b + 0.2 + index) });
  }).join('');
};

const stop: Scene = (t, at) => {
  const first = 1 - since(t, at.b - 0.6, 0.7);
  const comes = since(t, at.a + 0.6, 1.3);
  const second = since(t, at.b - 0.1, 0.7);
  const shows = since(t, at.b + 0.8, 1.2);
  const [x, y] = [mix(250, 306, shows), mix(186, 164, shows)];
  const desk = ground() + put(person(PEOPLE.granny, { look: 3, mouth: 'calm' }), { x: 186, y: 112, scale: 1.15 })
    + put(person(PEOPLE.clerk, { look: -3 - shows, down: 3 * shows, nod: 6 * swing(t, at.b + 2.6, 0.9) }),
      { x: 452, y: 112, scale: 1.15 })
    + put(counter(460), { x: 320, y: 212 }) + put(plant(), { x: 516, y: 178, scale: 0.9 })
    + put(phone(64, 112, put(warning(), { x: 25, y: 40, scale: 0.5 })), { x: x + 8, y: y - 34, turn: 8 })
    + arm(PEOPLE.granny, [222, 208], [236, 244], [x, y + 14]);
  return put(near(message())
    + put(stopHand(), { x: mix(520, 356, comes), y: mix(210, 178, comes), turn: mix(16, 0, comes), scale: 1.25,
      opacity: since(t, at.a + 0.5, 0.5) }), { opacity: first })
    + put(desk, { opacity: second });
};

const request: Scene = (t, at) => {
  const touch = at.b + 1.9;
  const asks = since(t, at.a + 1.2, 0.7);
  const [before, gone] = turn(t, touch + 0.5);
  const asked = put(appIcon(50), { x: MIDDLE, y: 40 }) + words('wantLogIn', MIDDLE, 96, { size: 19, anchor: 'middle', weight: 700 })
    + button('approve', MIDDLE, 142, 160) + button('cancel', MIDDLE, 204, 160, { fill: C.blue, press: pressed(t, touch) });
  return put(arcs(228), { x: 320, y: 120, opacity: between(t, at.a, at.a + 1.5) + between(t, at.a + 1.9, at.a + 3.4) })
    + near(put(asked, { opacity: Math.min(asks, before) })
      + notice(put(appIcon(38), { x: 36, y: 29 })
        + path('M66 22h100M66 38h64', { stroke: C.soft, width: 5 }), since(t, at.a, 0.7) * (1 - asks)))
    + put(question(C.orange), { x: 116, y: 120, scale: 1.5 * pop(t, at.a + 2.6), opacity: before })
    + put(padlock(0), { x: 320, y: 150, scale: 1.5, opacity: gone }) + put(tick(34), { x: 380, y: 218, scale: pop(t, touch + 1.2) })
    + finger(t, [[at.a + 3.4, 490, 300], [at.a + 5, ...on(152, 158)], [at.b + 0.3, ...on(152, 158)], [touch - 0.4, ...on(136, 214)],
      [touch + 0.4, ...on(136, 214)], [touch + 1.6, 490, 300]], [touch]);
};

const call: Scene = (t, at) => {
  const touch = at.a + 2.2;
  const ended = since(t, touch + 0.4, 0.5);
  const screen = put(disc(0, 0, 36, { fill: C.mist, stroke: C.grey })
    + put(question(C.grey), { scale: 0.9, y: -2 }), { x: MIDDLE, y: 72 })
    + put(dots(4, 4, 26, 8), { x: MIDDLE, y: 136 })
    + put(disc(0, 0, 27, { fill: C.red, stroke: 'none' })
      + put(receiver(), { scale: 1.15 }), { x: MIDDLE - 50, y: 198, scale: 1 - 0.08 * pressed(t, touch) })
    + put(disc(0, 0, 27, { fill: C.green, stroke: 'none' })
      + put(receiver(), { scale: 1.15, turn: -135 }), { x: MIDDLE + 50, y: 198 });
  return put(arcs(228), { x: 320, y: 110, opacity: between(t, 0.4, touch - 0.4) })
    + near(put(screen, { opacity: 1 - ended })) + put(tick(40), { x: 320, y: 128, scale: pop(t, touch + 0.9) })
    + finger(t, [[at.a + 0.4, 470, 310], [touch - 0.4, ...on(58, 204)], [touch + 0.4, ...on(58, 204)], [touch + 1.5, 440, 310]],
      [touch]);
};

const help: Scene = (t, at) => {
  const turns = since(t, at.b - 0.4, 0.8);
  const shown = count(t, at.b + 0.5, 0.45, 6);
  const tap = shown > 0 && shown < 6 ? swing((t - at.b - 0.5) % 0.45, 0, 0.4) : 0;
  const looks = mix(-4, 6.5, turns);
  return ground()
    + put(person(PEOPLE.granny, { look: 2, down: 3 }), { x: 212, y: 108, scale: 1.2 })
    + put(person(PEOPLE.helper, { look: looks, down: 3 - 6 * turns }), { x: mix(438, 452, turns), y: 108, scale: 1.2 })
    + put(counter(480), { x: 320, y: 222 })
    + put(phone(84, 144, put(dots(6, shown, 8.2, 3), { x: 35, y: 40 })
      + put(box(-28, -11, 56, 22, 6, { stroke: C.soft, width: 2.5 }), { x: 35, y: 40 })), { x: 306, y: 164, turn: 4 })
    + arm(PEOPLE.granny, [252, 210], [268, 252], [296, 222 - 10 + 6 * tap - 16])
    + put(tick(26), { x: 366, y: 96, scale: pop(t, at.b + 3.2) });
};

const told: Scene = (t, at) => {
  const calls = between(t, at.a + 0.4, at.a + 1.9) + between(t, at.a + 2.3, at.a + 3.8);
  const comes = since(t, at.b - 1.6, 0.9);
  const locks = since(t, at.b - 0.5, 0.7);
  return ground() + put(arcs(132), { x: 204, y: 120, opacity: calls })
    + put(phone(132, 236, put(disc(0, 0, 36, { fill: C.green, stroke: 'none' })
      + put(receiver(), { scale: 1.6, turn: -135 }), { x: 59, y: 84 }) + lines(28, 152, [62, 40], 18)), { x: 204, y: 156 })
    + put(appIcon(130), { x: 444, y: 126 })
    + put(padlock(1 - locks), { x: 444, y: mix(150, 200, comes), scale: 1.6, opacity: comes })
    + put(bank(), { x: 566, y: 262, scale: 0.6, opacity: since(t, at.b + 0.8, 0.7) });
};

export const yours: Drawing = { scenes: { yours: own, message: messageScene, never, stop, request, call, help, told },
  poster: { scene: 'never', at: 0.92 } };