// How the program ends under Electron. Time is vitest's own.
import type { App } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEnding } from '../../../../electron/desktop/ending.ts';
import { event, events } from './fake.ts';

function setUp() {
  const app = events();
  const exit = vi.fn<App['exit']>();
  const before = vi.fn();
  const ending = createEnding({ app: { ...app, exit }, before });
  return { app, exit, before, ending };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does what is to be done, and exits only when the call it came from is answered', () => {
  const { ending, exit, before } = setUp();
  expect(ending.begun()).toBe(false);
  ending.end('staff', 0);
  expect(before).toHaveBeenCalledExactlyOnceWith('staff');
  expect(ending.begun()).toBe(true);
  expect(exit).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('exits with the code it is given', () => {
  const { ending, exit } = setUp();
  ending.end('restart', 75);
  vi.runAllTimers();
  expect(exit).toHaveBeenCalledExactlyOnceWith(75);
});

it('a signal ends in order, without asking the page', () => {
  const { app, exit, before } = setUp();
  const quit = event({});
  app.emit('before-quit', quit);
  vi.runAllTimers();
  expect(quit.prevented).toBe(true);
  expect(before).toHaveBeenCalledExactlyOnceWith('signal');
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('an end that somebody else brings about is only prepared, and not held up', () => {
  const { app, ending, exit, before } = setUp();
  ending.settle('restart');
  const quit = event({});
  app.emit('before-quit', quit);
  app.emit('quit', event({}), 0);
  vi.runAllTimers();
  expect(quit.prevented).toBe(false);
  expect(before).toHaveBeenCalledExactlyOnceWith('restart');
  expect(exit).not.toHaveBeenCalled();
});

it('what is to be done is done once, whoever comes after', () => {
  const { ending, exit, before } = setUp();
  ending.settle('signal');
  ending.end('restart', 75);
  vi.runAllTimers();
  expect(before).toHaveBeenCalledExactlyOnceWith('signal');
  expect(exit).toHaveBeenCalledExactlyOnceWith(75);
});

it('an end that nothing announced is still prepared, and is no reason to stay closed', () => {
  const { app, exit, before } = setUp();
  app.emit('quit', event({}), 0);
  expect(before).toHaveBeenCalledExactlyOnceWith('quit');
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
});

it('an end of our own keeps its code', () => {
  const { app, ending, exit } = setUp();
  ending.end('restart', 75);
  vi.runAllTimers();
  app.emit('quit', event({}), 75);
  expect(exit).toHaveBeenCalledExactlyOnceWith(75);
});
