// Proves what a visitor's choice of display writes to the document, where every style sheet reads it.
import { nextTick } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isUsual, makeDisplay, reachHelps, usualDisplay } from '../../../../renderer/access/display.ts';

const SCREEN = { diagonalInches: 24, viewingDistanceMm: 600, lowerEdgeMm: 850 };

/** The document, as far as a display writes to it. */
const root = { dataset: {} as Record<string, string>, style: new Map<string, string>() };
let window = { innerWidth: 1080, innerHeight: 1920 };
let resized: () => void;
let lessMotion = false;

const number = (name: string): number => parseFloat(root.style.get(name) ?? '');

beforeEach(() => {
  root.dataset = {};
  root.style.clear();
  window = { innerWidth: 1080, innerHeight: 1920 };
  lessMotion = false;
  vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }));
  vi.stubGlobal('document', {
    documentElement: { get dataset() { return root.dataset; }, style: { setProperty: (name: string, value: string) => root.style.set(name, value) } },
  });
  vi.stubGlobal('window', {
    get innerWidth() { return window.innerWidth; },
    get innerHeight() { return window.innerHeight; },
    addEventListener: (_name: string, listener: () => void) => { resized = listener; },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the usual display: light, standard, on the whole screen', () => {
  makeDisplay(SCREEN);
  expect(root.dataset).toEqual({ room: 'middle', contrast: 'light', colorScheme: 'light', motion: 'usual', reach: 'whole' });
  expect(number('--mm')).toBeCloseTo(3.614, 3);
  // 5.2 mm of capital height, of which Inter's font size has 72.7 %.
  expect(number('--text') / number('--mm')).toBeCloseTo(5.2 / 0.727, 2);
  expect(number('--staff') / number('--mm')).toBeCloseTo(3.4 / 0.727, 2);
  expect(root.style.get('--reach')).toBe('100dvh');
});

test('what staff read is as large in every text size, and larger from farther away', () => {
  const display = makeDisplay({ ...SCREEN, viewingDistanceMm: 1200 });
  const wanted = 2 * 3.4 / 0.727;
  expect(number('--staff') / number('--mm')).toBeCloseTo(wanted, 2);
  display.size = 'largest';
  expect(number('--staff') / number('--mm')).toBeCloseTo(wanted, 2);
});

test('each choice is written at once', async () => {
  const display = makeDisplay(SCREEN);
  Object.assign(display, { size: 'largest', contrast: 'high', lessMotion: true, reach: true });
  await nextTick();
  expect(root.dataset).toEqual({ room: 'small', contrast: 'high', colorScheme: 'dark', motion: 'less', reach: 'low' });
  expect(number('--text') / number('--mm')).toBeCloseTo(10.5 / 0.727, 2);
  // 1220 mm above the floor, on a screen that begins at 850 mm.
  expect(number('--reach') / number('--mm')).toBeCloseTo(370, 1);
});

test('a screen that is turned is measured anew, and where all is within reach nothing is lowered', async () => {
  const display = makeDisplay(SCREEN);
  display.reach = true;
  await nextTick();
  window = { innerWidth: 1920, innerHeight: 1080 };
  resized();
  expect(root.dataset['reach']).toBe('whole');
  expect(root.style.get('--reach')).toBe('100dvh');
  expect(root.dataset['room']).toBe('large');
  expect(reachHelps(SCREEN)).toBe(false);
});

test('a machine that asks for less motion is obeyed from the start', () => {
  lessMotion = true;
  expect(makeDisplay(SCREEN).lessMotion).toBe(true);
  expect(root.dataset['motion']).toBe('less');
  expect(isUsual(usualDisplay())).toBe(true);
});

test('any choice makes the display unusual, and back again', () => {
  for (const choice of [{ size: 'large' }, { contrast: 'dark' }, { lessMotion: true }, { reach: true }] as const) {
    expect(isUsual({ ...usualDisplay(), ...choice })).toBe(false);
  }
});
