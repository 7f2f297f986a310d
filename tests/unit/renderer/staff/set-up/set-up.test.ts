// What set-up counts: the inches of a screen by a bank card, the order of languages, the last day of a notice, the PIN.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetUpInfo } from '../../../../../electron/bridge.ts';
import { cardWidth, inchesFor } from '../../../../../renderer/staff/set-up/card.ts';
import { dayOf, later } from '../../../../../renderer/staff/set-up/day.ts';
import { createSetUpState, noticeless } from '../../../../../renderer/staff/set-up/draft.ts';
import { moved, toggled } from '../../../../../renderer/staff/set-up/order.ts';

describe('a bank card on the glass', () => {
  it('is 309 pixels wide on 24 inches of 1920 by 1080, whichever way the screen stands', () => {
    expect(cardWidth({ width: 1920, height: 1080 }, 24)).toBeCloseTo(309.3, 1);
    expect(cardWidth({ width: 1080, height: 1920 }, 24)).toBeCloseTo(309.3, 1);
  });

  it('property: tells the inches that it was drawn for', () => {
    const px = fc.integer({ min: 600, max: 4000 });
    fc.assert(fc.property(px, px, fc.integer({ min: 70, max: 1000 }), (width, height, tenths) => {
      expect(inchesFor({ width, height }, cardWidth({ width, height }, tenths / 10))).toBeCloseTo(tenths / 10, 5);
    }));
  });

  it('tells nothing that kiosk.json would not take', () => {
    expect(inchesFor({ width: 1920, height: 1080 }, 5)).toBe(100);
    expect(inchesFor({ width: 1920, height: 1080 }, 5000)).toBe(7);
  });
});

describe('languages', () => {
  it('move up and down, and not beyond the ends', () => {
    expect(moved(['uk', 'ru', 'en'], 'en', -1)).toEqual(['uk', 'en', 'ru']);
    expect(moved(['uk', 'ru', 'en'], 'uk', 1)).toEqual(['ru', 'uk', 'en']);
    expect(moved(['uk', 'ru'], 'uk', -1)).toEqual(['uk', 'ru']);
    expect(moved(['uk', 'ru'], 'ru', 1)).toEqual(['uk', 'ru']);
    expect(moved(['uk'], 'nb', 1)).toEqual(['uk']);
  });

  it('go and come again at the end', () => {
    expect(toggled(['uk', 'ru'], 'uk')).toEqual(['ru']);
    expect(toggled(['ru'], 'uk')).toEqual(['ru', 'uk']);
  });
});

describe('the last day of a notice', () => {
  it('begins with today, goes over months, and never lies before today', () => {
    expect(later('', 7, '2026-12-28')).toBe('2027-01-04');
    expect(later('2026-12-24', -1, '2026-12-24')).toBe('2026-12-24');
    expect(later('2020-01-01', 1, '2026-12-24')).toBe('2026-12-24');
    expect(later('2026-03-28', 1, '2026-03-01')).toBe('2026-03-29');
    expect(dayOf(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
  });
});

describe('the state', () => {
  const info = (hasPin: boolean, notice: Record<string, string> = {}): SetUpInfo => ({
    settings: {
      office: { name: '', address: '', phone: '', hours: '', notice, noticeUntil: '' }, languages: ['uk', 'nb'],
      screen: { diagonalInches: 24, viewingDistanceMm: 600, lowerEdgeMm: 850 }, printer: { paper: '', name: '' },
    },
    available: [], hasPin,
  });

  it('keeps the PIN that there is, takes a new one, or none; and its digits stand in nothing that is drawn', () => {
    const state = createSetUpState(info(true));
    expect([state.draft.pin, state.pin()]).toEqual(['keep', null]);
    state.choosePin('482915');
    expect([state.draft.pin, state.pin()]).toEqual(['new', '482915']);
    expect(JSON.stringify(state.draft)).not.toContain('482915');
    state.forget();
    expect(state.pin()).toBe('');
    state.draft.pin = 'none';
    expect(state.pin()).toBe('');
    expect(createSetUpState(info(false)).draft.pin).toBeNull();
  });

  it('names the languages that a notice is missing in', () => {
    expect(noticeless(createSetUpState(info(false)).draft)).toEqual([]);
    expect(noticeless(createSetUpState(info(false, { uk: 'Так' })).draft)).toEqual(['nb']);
  });
});
