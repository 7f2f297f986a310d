// What a service's page tells of its log-in and its languages.
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../../electron/core/content/types.ts';
import { eidsOf, languageNames } from '../../../../../renderer/screens/services/service.ts';

const fact = (value: string | null): Fact => ({
  id: 'eid', value, source: { name: 'NAV', url: 'https://www.nav.no' }, checked: '2026-11-22', owner: 'NAV', limitDays: 180,
});

describe('the page of a service', () => {
  it('names the electronic IDs, and knows whether MinID is enough', () => {
    expect(eidsOf(fact('Buypass ID, BankID'))).toEqual({ names: 'Buypass ID, BankID', minid: false });
    expect(eidsOf(fact('Buypass ID, BankID, MinID'))).toEqual({ names: 'Buypass ID, BankID, MinID', minid: true });
  });

  it('says nothing of what is not known', () => {
    expect(eidsOf(undefined)).toBeNull();
    expect(eidsOf(fact(null))).toBeNull();
  });

  it('names languages in the visitor’s own', () => {
    expect(languageNames(['no', 'en', 'uk'], 'uk')).toBe('норвезька, англійська і українська');
    expect(languageNames(['no', 'en'], 'en')).toBe('Norwegian and English');
    expect(languageNames(['no', 'en'], 'nb')).toBe('norsk og engelsk');
  });
});
