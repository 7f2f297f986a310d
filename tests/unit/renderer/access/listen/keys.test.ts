// What a key of the audio keypad comes to, and the steps of sound.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYPAD_ACTIONS } from '../../../../../electron/core/keys.ts';
import { keyOutcome } from '../../../../../renderer/access/listen/keys.ts';
import { SPEEDS, stepped, USUAL_SPEED, USUAL_VOLUME, VOLUMES } from '../../../../../renderer/access/listen/steps.ts';

describe('keyOutcome', () => {
  it('choose presses a button, and elsewhere it is for Listen', () => {
    expect(keyOutcome('choose', 'Enter', true, false)).toBe('press');
    expect(keyOutcome('choose', 'F20', true, false)).toBe('press');
    expect(keyOutcome('choose', 'Enter', false, false)).toBe('listen');
  });

  it('back closes a dialog, else goes back', () => {
    expect(keyOutcome('back', 'Escape', true, true)).toBe('own');
    expect(keyOutcome('back', 'F21', false, true)).toBe('closeDialog');
    expect(keyOutcome('back', 'Escape', false, false)).toBe('back');
  });

  it('nothing is pressed but by choose, and nothing goes back but by back', () => {
    fc.assert(fc.property(fc.constantFrom(...KEYPAD_ACTIONS), fc.string(), fc.boolean(), fc.boolean(), (action, key, onControl, inDialog) => {
      const outcome = keyOutcome(action, key, onControl, inDialog);
      if (outcome === 'press') expect(action).toBe('choose');
      if (outcome === 'back' || outcome === 'closeDialog') expect(action).toBe('back');
      if (outcome === 'own') expect([action, key]).toEqual(['back', 'Escape']);
    }));
  });
});

describe('steps', () => {
  it('loudness in steps of 5 dB, the usual one in the middle of what is heard', () => {
    VOLUMES.slice(1).forEach((volume, index) => expect(20 * Math.log10(volume / (VOLUMES[index] ?? 0))).toBeCloseTo(5, 0));
    expect(VOLUMES[USUAL_VOLUME]).toBe(0.56);
    expect(SPEEDS[USUAL_SPEED]).toBe(1);
  });

  it('never leaves the steps', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(1 as const, -1 as const)), (ways) => {
      const at = ways.reduce((now, by) => stepped(now, by, SPEEDS.length), USUAL_SPEED);
      expect(SPEEDS[at]).toBeDefined();
    }));
  });
});
