// Whether a page that is gone is noticed, and one that is not is left alone. Time is vitest's own.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPresence, GONE_MS } from '../../../../electron/chromium/presence.ts';
import type { Presence } from '../../../../electron/chromium/presence.ts';
import { SILENCE_MS } from '../../../../electron/core/watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function make(): { presence: Presence; crashed: ReturnType<typeof vi.fn>; pass: (ms: number) => void } {
  const crashed = vi.fn();
  return { presence: createPresence(crashed), crashed, pass: (ms) => void vi.advanceTimersByTime(ms) };
}

/** A page that stands. */
function standing(): ReturnType<typeof make> {
  const made = make();
  made.presence.expect();
  made.presence.began();
  return made;
}

describe('a page that has crashed', () => {
  it('is noticed within a second, and once', () => {
    const { presence, crashed, pass } = standing();
    pass(60 * 60_000);
    presence.ended();
    pass(GONE_MS - 1);
    expect(crashed).not.toHaveBeenCalled();
    pass(1);
    expect(crashed).toHaveBeenCalledOnce();
    pass(60 * 60_000);
    expect(crashed).toHaveBeenCalledOnce();
    expect(GONE_MS).toBeLessThanOrEqual(1000);
  });

  it('is noticed the next time too', () => {
    const { presence, crashed, pass } = standing();
    for (let count = 1; count <= 3; count += 1) {
      presence.ended();
      pass(GONE_MS);
      expect(crashed).toHaveBeenCalledTimes(count);
      presence.expect();
      presence.began();
    }
  });

  it('before it has connected, is noticed when its time is over', () => {
    const { presence, crashed, pass } = standing();
    presence.expect();
    presence.ended();
    pass(SILENCE_MS - 1);
    expect(crashed).not.toHaveBeenCalled();
    pass(1);
    expect(crashed).toHaveBeenCalledOnce();
  });

  it('although a document was asked for that never came while it stood, is noticed', () => {
    const { presence, crashed, pass } = standing();
    presence.expect();
    pass(SILENCE_MS);
    expect(crashed).not.toHaveBeenCalled();
    presence.ended();
    pass(GONE_MS);
    expect(crashed).toHaveBeenCalledOnce();
  });
});

describe('a page that is not gone', () => {
  it('is left alone through a reset, however slow the next document is', () => {
    const { presence, crashed, pass } = standing();
    for (const load of [0, GONE_MS + 1, SILENCE_MS - 1]) {
      presence.expect();
      presence.ended();
      pass(load);
      presence.began();
      pass(SILENCE_MS);
    }
    expect(crashed).not.toHaveBeenCalled();
  });

  it('nor does it matter if the new one is there before the old one is gone', () => {
    const { presence, crashed, pass } = standing();
    presence.expect();
    presence.began();
    presence.ended();
    pass(60 * 60_000);
    expect(crashed).not.toHaveBeenCalled();
  });

  it('is left alone when it connects again at once', () => {
    const { presence, crashed, pass } = standing();
    presence.ended();
    pass(GONE_MS - 1);
    presence.began();
    pass(60 * 60_000);
    expect(crashed).not.toHaveBeenCalled();
  });

  it('nothing is expected before the first one', () => {
    const { crashed, pass } = make();
    pass(60 * 60_000);
    expect(crashed).not.toHaveBeenCalled();
  });

  it('a window that is replaced is no crash: its page is expected from then on', () => {
    const { presence, crashed, pass } = standing();
    presence.expect();
    pass(5);
    presence.ended();
    pass(3000);
    presence.expect();
    pass(500);
    presence.began();
    pass(60 * 60_000);
    expect(crashed).not.toHaveBeenCalled();
  });
});
