// The services of the content pack: enough of them, each with all that its page promises, none that nobody finds.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fact, Structure } from '../../../electron/core/content/types.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../locales/content/${name}.json`, import.meta.url), 'utf8'));
const { services, needs, events } = read('services') as Structure['services'];
const links = read('links') as Record<string, string>;
const { facts } = read('facts') as { facts: Fact[] };
const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);

test('there are at least 40, and no name is a way of the screen itself', () => {
  expect(services.length).toBeGreaterThanOrEqual(40);
  expect(ids(services).filter((id) => ['search', 'needs', 'events', 'staff'].includes(id))).toEqual([]);
});

test('each is found by a need, and each need and event leads to several', () => {
  expect(services.filter((service) => service.needs.length === 0).map(({ id }) => id)).toEqual([]);
  for (const { id } of needs) expect(services.filter((service) => service.needs.includes(id)).length, id).toBeGreaterThanOrEqual(2);
  for (const { id } of events) expect(services.filter((service) => service.events.includes(id)).length, id).toBeGreaterThanOrEqual(3);
});

test('each leads to the front page of its owner, no deeper', () => {
  for (const { id, link } of services.filter((service) => service.link !== 'findService')) expect(new URL(links[link] ?? '').pathname, id).toBe('/');
});

test('where one logs in, the electronic IDs are known, as names that are the same in every language', () => {
  for (const { id, login, eid } of services) {
    if (!login) continue;
    const names = String(facts.find((fact) => fact.id === eid)?.value ?? '').split(', ');
    expect(names, id).toContain('Buypass ID');
    expect(names.filter((name) => !['Buypass ID', 'BankID', 'Commfides', 'MinID'].includes(name)), id).toEqual([]);
  }
});

test('MinID is not enough for health, nor for a digital mailbox', () => {
  for (const id of ['health', 'digipost', 'eboks']) {
    const service = services.find((each) => each.id === id);
    expect(facts.find((fact) => fact.id === service?.eid)?.value, id).not.toContain('MinID');
  }
});

test('each is to be had in Norwegian, by the word that other languages have for it', () => {
  expect(services.filter(({ languages }) => languages[0] !== 'no').map(({ id }) => id)).toEqual([]);
});
