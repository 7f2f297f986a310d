// The heartbeat: at once, regularly, and only while something is shown.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEAT_MS } from '../../../../electron/bridge.ts';
import { startHeartbeat } from '../../../../renderer/session/heartbeat.ts';

/** The app as it stands in the document; null where start-failure.ts has taken it away. */
let app: { firstElementChild: object | null } | null;
const call = vi.fn();
const told = vi.fn();
const next = (): Promise<unknown> => vi.advanceTimersByTimeAsync(BEAT_MS);

beforeEach(() => {
  vi.useFakeTimers();
  app = { firstElementChild: {} };
  call.mockReset().mockResolvedValue({ ok: true, value: { asleep: false } });
  told.mockReset();
  vi.stubGlobal('document', { getElementById: () => app });
  vi.stubGlobal('window', { kiosk: { call } });
});
afterEach(() => vi.useRealTimers());

test('beats at once and every BEAT_MS, and says whether somebody is visiting', async () => {
  let visiting = false;
  startHeartbeat(() => visiting, told);
  expect(call).toHaveBeenCalledTimes(1);
  await next();
  visiting = true;
  await next();
  expect(call.mock.calls).toEqual([['alive', { visiting: false }], ['alive', { visiting: false }], ['alive', { visiting: true }]]);
  await vi.advanceTimersByTimeAsync(30 * BEAT_MS);
  expect(call).toHaveBeenCalledTimes(3 + 30);
});

test('tells what the shell says of the night', async () => {
  call.mockResolvedValueOnce({ ok: true, value: { asleep: true } });
  startHeartbeat(() => false, told);
  await next();
  expect(told.mock.calls).toEqual([[true], [false]]);
});

test.each([
  ['refuses', () => Promise.resolve({ ok: false, error: 'no' })],
  ['breaks', () => Promise.reject(new Error('gone'))],
])('a shell that %s changes nothing, and is asked again', async (_how, answer) => {
  call.mockImplementationOnce(answer);
  startHeartbeat(() => false, told);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).not.toHaveBeenCalled();
  await next();
  expect(told.mock.calls).toEqual([[false]]);
});

test('a shell that does not answer is not asked more and more, and the beat goes on once it does', async () => {
  let answer: (reply: unknown) => void = () => undefined;
  call.mockImplementationOnce(() => new Promise((done) => { answer = done; }));
  startHeartbeat(() => false, told);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(call).toHaveBeenCalledTimes(1);
  answer({ ok: true, value: { asleep: false } });
  await next();
  expect(call).toHaveBeenCalledTimes(2);
});

test.each([['an app that is gone', null], ['an app that shows nothing', { firstElementChild: null }]])('%s does not beat', async (_what, now) => {
  startHeartbeat(() => false, told);
  await next();
  app = now;
  call.mockClear();
  await vi.advanceTimersByTimeAsync(30 * BEAT_MS);
  expect(call).not.toHaveBeenCalled();
});
