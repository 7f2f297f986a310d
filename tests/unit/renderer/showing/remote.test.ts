// What keys, touches and moments come to while staff show the steps.
import { describe, expect, it, test } from 'vitest';
import { isAllowedKey } from '../../../../electron/core/keys.ts';
import { active, tick, touched } from '../../../../renderer/session/idle.ts';
import { SHOWING_LIMITS } from '../../../../renderer/showing/idle.ts';
import { minutesAndSeconds, momentsFile, momentsOf } from '../../../../renderer/showing/moments.ts';
import { remoteAction } from '../../../../renderer/showing/remote.ts';
import { isStill } from '../../../../renderer/showing/spotlight.ts';

describe('a remote', () => {
  const KEYS = ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'b', 'B', '.', 'Escape'];

  it('moves and darkens, and its Escape does nothing', () => {
    expect(KEYS.map(remoteAction)).toEqual(['next', 'previous', 'next', 'previous', 'next', 'previous', 'blank', 'blank', 'blank', 'nothing']);
  });

  it('leaves the keys by which one chooses, and those of an object', () => {
    expect(['Enter', 'Tab', ' ', 'Backspace', 'F5', 'F13', '1', 'constructor', ''].map(remoteAction)).toEqual(Array(9).fill(null));
  });

  it('has no key that the kiosk would swallow', () => {
    const held = { ctrl: false, alt: false, meta: false, shift: false };
    expect(KEYS.filter((key) => !isAllowedKey({ key, ...held }, null, true))).toEqual([]);
  });
});

test('showing asks after half an hour without a touch, and gives the screen back two minutes later', () => {
  const minute = 60_000;
  let state = touched(active(0, SHOWING_LIMITS), 10 * minute, SHOWING_LIMITS);
  expect(tick(state, 40 * minute - 1, SHOWING_LIMITS).kind).toBe('active');
  state = tick(state, 40 * minute, SHOWING_LIMITS);
  expect(state.kind).toBe('warning');
  expect(tick(state, 42 * minute - 1, SHOWING_LIMITS).kind).toBe('warning');
  expect(tick(state, 42 * minute, SHOWING_LIMITS).kind).toBe('over');
});

test('a finger that trembles lies still, one that scrolls does not', () => {
  const held = { id: 1, x: 100, y: 100 };
  expect(isStill(held, { x: 110, y: 105 }, 3.6)).toBe(true);
  expect(isStill(held, { x: 100, y: 120 }, 3.6)).toBe(false);
});

describe('moments of a clip', () => {
  it('are the scenes, each by its first sentence, without marks', () => {
    const vtt = 'WEBVTT\n\noffice\n00:00.000 --> 00:06.600\nA person stands at a desk.\nShe nods.\n\nweb\n00:06.600 --> 00:15.000\nThe button <lang nb>Logg inn</lang>\n\n01:01:05.200 --> 01:01:06.000\nLate. End.\n';
    expect(momentsOf(vtt)).toEqual([
      { at: 0, what: 'A person stands at a desk.' }, { at: 7, what: 'The button Logg inn' }, { at: 3666, what: 'Late.' },
    ]);
    expect(momentsOf('')).toEqual([]);
  });

  it('are told by the descriptions, else by the captions that are there', () => {
    const video = { id: 'eid', file: 'eid.webm', captions: 'eid.{lang}.vtt', descriptions: 'eid.{lang}.descriptions.vtt' };
    expect(momentsFile(video, 'nb', ['eid.nb.vtt', 'eid.nb.descriptions.vtt'])).toBe('eid.nb.descriptions.vtt');
    expect(momentsFile(video, 'nb', ['eid.nb.vtt'])).toBe('eid.nb.vtt');
    expect(momentsFile(video, 'nn', ['eid.nb.vtt'])).toBeNull();
  });

  it('have their time as a clip shows it', () => {
    expect([0, 7, 65, 600].map(minutesAndSeconds)).toEqual(['0:00', '0:07', '1:05', '10:00']);
  });
});
