// The clip "Log in with Buypass ID on mobile", scene by scene: what stands on the phone, from near.
import type { Drawing, Scene } from '../scene.ts';
import { between, count, mix, pop, since, turn } from '../motion.ts';
import { C, disc, path, put, shadow, words, box } from '../svg.ts';
import { finger, pressed } from '../things/hand.ts';
import { arcs, cross, heart, tick } from '../things/marks.ts';
import { appIcon, dots, numberCard, padlock } from '../things/objects.ts';
import { PEOPLE, person } from '../things/people.ts';
import { NEAR, addressLine, boxes, button, eidSign, field, lines, near, notice, row, searchField } from '../things/phone.ts';
import { kiosk } from '../things/places.ts';

const MIDDLE = NEAR.w / 2;
/** A place on the screen of the phone, as one of the stage. */
const on = (x: number, y: number): [number, number] => [NEAR.x + x, NEAR.y + y];

/** The page of a service, with the button to log in at its top. */
const service = (press = 0): string =>
  addressLine() + put(heart(), { x: 34, y: 66, scale: 0.5 }) + button('logIn', 146, 64, 100, { h: 36, size: 16, press })
  + path(`M0 94h${NEAR.w}`, { stroke: C.line }) + words('helsenorge', 14, 126, { size: 21, weight: 700 })
  + lines(17, 152, [170, 150, 174, 110, 160, 130], 18);

const find: Scene = (t, at) => {
  const letters = count(t, at.a + 1.6, 0.2, 10);
  const [before, after] = turn(t, at.b);
  const search = addressLine() + words('search', 16, 62, { size: 17 })
    + searchField(94, words('helsenorge', 28, 100, { size: 16.5, letters }))
    + put(lines(20, 146, [150, 120, 160, 90, 140], 20), { opacity: since(t, at.a + 3.7, 0.5) });
  return near(put(search, { opacity: before }) + put(service(), { opacity: after }))
    + finger(t, [[at.a + 0.1, 470, 300], [at.a + 0.9, ...on(90, 96)], [at.a + 1.4, ...on(90, 96)], [at.a + 2.4, 480, 300]],
      [at.a + 1.1]);
};

const logInScene: Scene = (t, at) => {
  const touch = at.a + 3.2;
  return near(service(pressed(t, touch)))
    + put(box(-57, -25, 114, 50, 14, { stroke: C.orange, width: 4.5 }),
      { x: NEAR.x + 146, y: NEAR.y + 64, opacity: since(t, at.a + 0.5, 0.6) })
    + finger(t, [[at.a + 1.2, 480, 300], [touch - 0.4, ...on(150, 72)], [touch + 0.5, ...on(150, 72)], [touch + 1.7, 480, 300]],
      [touch]);
};

const ROWS = [88, 144, 200];

const choose: Scene = (t, at) => {
  const [once, twice] = [at.a + 3, at.b - 0.2];
  const touch = at.b + 2;
  // Where each name stands before, between and after: Buypass ID in the middle, at the end, at the beginning.
  const places: [term: 'bankid' | 'buypassId' | 'minid', orders: [number, number, number]][] = [['bankid', [0, 1, 2]],
    ['minid', [2, 0, 1]], ['buypassId', [1, 2, 0]]];
  const rows = places.map(([term, orders]) => {
    const [one = 0, two = 0, three = 0] = orders.map((index) => ROWS[index]);
    const y = mix(mix(one, two, since(t, once, 0.9)), three, since(t, twice, 0.9));
    return row(term, y, eidSign(term === 'buypassId' ? C.orange : C.soft), term === 'buypassId' ? since(t, touch, 0.4) : 0);
  }).join('');
  return near(words('chooseEid', MIDDLE, 32, { size: 15, anchor: 'middle', weight: 700 })
    + path(`M0 52h${NEAR.w}`, { stroke: C.line }) + rows, C.light)
    + finger(t, [[at.a + 0.3, 490, 300], [at.a + 1.6, ...on(158, 152)], [once + 0.1, ...on(158, 152)],
      [once + 1.4, ...on(158, 208)], [twice + 0.1, ...on(158, 208)],
      [touch - 0.4, ...on(158, 96)], [touch + 0.9, ...on(158, 96)]], [touch]);
};

const mobile: Scene = (t, at) => {
  const touch = at.a + 1.7;
  const other = put(box(9, -22, NEAR.w - 18, 44, 10, { fill: C.white }) + put(eidSign(C.soft), { x: 31 })
    + path('M60 0h90', { stroke: C.line, width: 6 }), { y: 156 });
  return near(words('buypassId', MIDDLE, 34, { size: 19, anchor: 'middle', weight: 700 })
    + path(`M0 56h${NEAR.w}`, { stroke: C.line })
    + row('buypassMobile', 100, eidSign(C.orange), since(t, touch, 0.4)) + other, C.light)
    + finger(t, [[at.a, 480, 290], [touch - 0.3, ...on(150, 110)], [touch + 0.8, ...on(150, 110)], [touch + 1.8, 480, 290]],
      [touch]);
};

const number: Scene = (t, at) => {
  const touch = at.b + 5;
  const fresh = since(t, at.b + 2.2, 1);
  const asked = since(t, at.b + 1.4, 0.6);
  return near(addressLine() + field('idNumber', 112, dots(11, count(t, at.a + 1.4, 0.42, 11), 14.5, 4.6))
    + button('next', MIDDLE, 186, 130, { press: pressed(t, touch) }))
    // The old card pales, but nothing shines through it.
    + put(box(-92, -60, 184, 120, 12, { fill: C.light, stroke: 'none' }) + put(numberCard(C.soft), { opacity: 1 - 0.62 * asked }),
      { x: 110, y: mix(130, 196, fresh), turn: -5, scale: mix(1, 0.86, fresh), opacity: since(t, 0.5, 0.6) })
    + put(put(numberCard(C.green), { turn: -3 })
      + put(tick(20), { x: 80, y: -56, scale: pop(t, at.b + 3.3) }), { x: 108, y: mix(40, 116, fresh), opacity: fresh })
    + finger(t, [[at.b + 3.4, 500, 300], [touch - 0.4, ...on(112, 196)], [touch + 0.5, ...on(112, 196)], [touch + 1.6, 500, 300]],
      [touch]);
};

const app: Scene = (t, at) => {
  const rings = at.a + 0.2;
  const [before, after] = turn(t, at.a + 3.2);
  const shown = count(t, at.b + 0.3, 0.42, 4);
  const asks = since(t, at.b - 0.1, 0.5);
  const touch = at.b + 3;
  const waiting = lines(34, 150, [140, 110, 130], 20)
    + notice(put(appIcon(38), { x: 36, y: 29 }) + path('M66 22h100M66 38h64', { stroke: C.soft, width: 5 }), since(t, rings, 0.8));
  const inside = put(appIcon(50), { x: MIDDLE, y: 38 })
    + words('wantLogIn', MIDDLE, 92, { size: 18, anchor: 'middle', weight: 700 })
    + put(boxes(4, shown), { x: MIDDLE, y: 128, opacity: mix(0.4, 1, asks) })
    + button('approve', MIDDLE, 186, 150, { press: pressed(t, touch) })
    + words('cancel', MIDDLE, 238, { size: 16, anchor: 'middle', fill: C.blue });
  const approved = since(t, touch + 0.5, 0.3);
  return put(arcs(228), { x: 320, y: 110, opacity: between(t, rings + 0.3, rings + 1.4) + between(t, rings + 1.8, rings + 2.9) })
    + near(put(waiting, { opacity: before }) + put(inside, { opacity: after }))
    + put(tick(36), { x: 434, y: 66, scale: pop(t, touch + 0.4), opacity: approved })
    + finger(t, [[at.a + 1.2, 490, 300], [at.a + 2.5, ...on(110, 44)], [at.a + 3.2, ...on(110, 44)], [at.a + 4.2, 490, 280]],
      [at.a + 2.8])
    + finger(t, [[touch - 1.3, 490, 290], [touch - 0.3, ...on(120, 194)], [touch + 0.4, ...on(120, 194)], [touch + 1.2, 490, 300]],
      [touch]);
};

/** The page that is one's own. */
const mine = (press = 0): string =>
  addressLine() + button('logOut', 146, 64, 100, { h: 36, size: 16, fill: C.blue, press })
    + path(`M0 94h${NEAR.w}`, { stroke: C.line })
  + words('myPage', 14, 130, { size: 23, weight: 700 });

const inside: Scene = (t, at) =>
  near(mine() + [0, 1, 2].map((index) => put(disc(26, 0, 6, { fill: C.blue, stroke: 'none' })
    + path(`M44 0h${[140, 110, 126][index] ?? 0}`, { stroke: C.line, width: 7 }),
  { y: 160 + index * 30, opacity: since(t, at.a + 0.6 + index * 0.5, 0.5) })).join(''))
  + put(tick(40), { x: 448, y: 196, scale: pop(t, at.a + 1.8) });

const logOut: Scene = (t, at) => {
  const touch = at.a + 1.4;
  const [before, after] = turn(t, touch + 0.5);
  const locks = since(t, touch + 1.3, 0.6);
  const aside = since(t, at.b - 0.3, 0.9);
  const shut = addressLine(1 - locks) + put(padlock(1 - locks), { x: MIDDLE, y: 126, scale: 1.6 });
  return near(put(mine(pressed(t, touch)) + lines(17, 160, [170, 140, 156], 30), { opacity: before })
    + put(shut, { opacity: after }), C.white, -90 * aside)
    + finger(t, [[at.a - 0.2, 480, 290], [touch - 0.3, ...on(150, 72)], [touch + 0.4, ...on(150, 72)], [touch + 1.3, 480, 290]],
      [touch])
    + put(shadow(0, 0, 80) + put(kiosk(words('logIn', 0, 8, { size: 17, anchor: 'middle' })
      + path('M-30 32h60M-30 50h40', { stroke: C.line, width: 6 })), { scale: 1.1 })
      + put(person(PEOPLE.oldMan, { tall: 170, look: -3, mouth: 'calm' }), { x: 110, y: -168, scale: 0.94 }),
      { x: 450, y: 284, opacity: aside })
    + put(cross(38), { x: 450, y: 66, scale: pop(t, at.b + 1.4) });
};

export const logIn: Drawing = { scenes: { find, logIn: logInScene, choose, mobile, number, app, inside, logOut },
  poster: { scene: 'choose', at: 0.82 } };
