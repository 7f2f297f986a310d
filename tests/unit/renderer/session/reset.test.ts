// The end of a visit: what is counted of it.
import { createPinia, setActivePinia } from 'pinia';
import { expect, test } from 'vitest';
import { visitCount } from '../../../../renderer/session/reset.ts';
import { useSession } from '../../../../renderer/session/store.ts';

test('a visit is told as plain counts that Electron’s bridge can copy', () => {
  setActivePinia(createPinia());
  const session = useSession();
  session.begin('uk', 1000);
  session.opened('home');
  session.opened('eligibility');
  session.opened('home');
  session.answers = { protection: 'applied' };
  const count = visitCount(session, 'idle', 1000 + 3 * 60_000);
  // structuredClone is what the bridge does; it throws on the reactive lists of a store.
  expect(structuredClone(count)).toEqual({ how: 'idle', language: 'uk', topics: ['home', 'eligibility'], last: 'home', minutes: '2-5' });
});

test('a Welcome that nobody has touched is no visit', () => {
  setActivePinia(createPinia());
  expect(visitCount(useSession(), 'finish', 1)).toBeNull();
});
