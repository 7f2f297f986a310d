// What an entry of "My list" is in words: one small function a kind. Pure; the language is whose words are given.
import type { Entry, Structure } from '../../../electron/core/content/types.ts';
import type { ListEntry, ListKind } from '../../session/list.ts';
import { factsOf } from '../../words/facts.ts';

export interface Item {
  title: string;
  /** The title is a Norwegian name. */
  norwegian?: true;
  /** Its name in Norwegian, where the title does not say it. */
  name?: string;
  /** What to do, with the markup of words (words/markup.ts): paragraphs, bullets, [[terms]]. */
  body: string;
  /** What to say there in Norwegian, by sentence id. */
  say?: string;
  /** Who owns it: in words, with the same markup, or by a Norwegian name. */
  who?: string;
  owner?: string;
  /** A telephone number, grouped as in Norway. */
  phone?: string;
  /** Addresses out, by link id. */
  links: string[];
  /** What may go out of date in it, by fact id. */
  facts: string[];
}

/** The words for a key in one language, facts filled in. */
export type WordsFor = (key: string) => string;

type Resolve = (id: string, structure: Structure, t: WordsFor) => Item | null;

/** What every entry of the content points at. */
const pointers = (entry: Parameters<typeof factsOf>[0] & { links?: string[] }): Pick<Item, 'links' | 'facts'> => ({ links: entry.links ?? [], facts: factsOf(entry) });

const byId = <T extends { id: string }>(list: readonly T[], id: string): T | undefined => list.find((each) => each.id === id);

/** A step of a screen that goes step by step: "order.pay". */
function step(path: string, structure: Structure, t: WordsFor): Item | null {
  const [screen = '', id = ''] = path.split('.');
  const steps = new Map<string, Entry[]>([['order', structure.order.steps], ['mailbox', structure.mailbox.steps]]);
  const found = byId(steps.get(screen) ?? [], id);
  const at = `${screen}.steps.${id}`;
  return found ? { title: t(`${at}.title`), body: t(`${at}.body`), ...pointers(found) } : null;
}

/** What "Can I get it?" came to: "can", something that is missing ("findings.address"), or something to know ("notes.bankid"). */
function outcome(path: string, { eligibility }: Structure, t: WordsFor): Item | null {
  if (path === 'can') {
    return { title: t('eligibility.outcomes.can.title'), body: t('eligibility.outcomes.can.body'), ...pointers(eligibility.outcomes.can) };
  }
  const [group, id = ''] = path.split('.');
  const found = byId(group === 'findings' ? eligibility.findings : eligibility.notes, id);
  if (!found) return null;
  const at = `eligibility.${path}`;
  const words = { title: t(`${at}.title`), ...pointers(found) };
  return group === 'findings' ? { ...words, body: t(`${at}.todo`), who: t(`${at}.who`) } : { ...words, body: t(`${at}.body`) };
}

function service(id: string, { services, facts }: Structure, t: WordsFor): Item | null {
  const found = byId(services.services, id);
  if (!found) return null;
  const at = `services.items.${id}`;
  return {
    title: t(`${at}.title`), name: found.name, body: t(`${at}.body`), owner: found.owner, ...phoneOf(found, facts),
    ...pointers(found), links: [found.link],
  };
}

/** The number that a fact holds, where it is known. */
function phoneOf({ phone }: { phone?: string }, { facts }: Structure['facts']): Pick<Item, 'phone'> {
  const number = byId(facts, phone ?? '')?.value;
  return number === undefined || number === null ? {} : { phone: String(number) };
}

/** With what to say in Norwegian there, and what to take along. */
function trouble(id: string, { trouble: { ends }, facts }: Structure, t: WordsFor): Item | null {
  const found = byId(ends, id);
  if (!found) return null;
  const at = `trouble.ends.${id}`;
  const take = found.take ? [t('trouble.takeTitle'), ...found.take.map((item) => `- ${t(`trouble.take.${item}`)}`)] : [];
  return {
    title: t(`${at}.title`), body: [t(`${at}.body`), ...take].join('\n'), ...(found.say !== undefined && { say: found.say }), who: t(`${at}.who`),
    ...phoneOf(found, facts), ...pointers(found),
  };
}

function contact(id: string, { help, facts }: Structure, t: WordsFor): Item | null {
  const found = byId(help.contacts, id);
  if (!found) return null;
  return {
    title: found.name,
    norwegian: true,
    body: t(`help.contacts.${id}`),
    ...phoneOf(found, facts),
    ...pointers(found), links: found.link === undefined ? [] : [found.link],
  };
}

function bring(id: string, structure: Structure, t: WordsFor): Item | null {
  const found = byId(structure.bring.lists, id);
  const at = `bring.lists.${id}`;
  const items = found?.items.map((item) => `- ${t(`${at}.items.${item}`)}`) ?? [];
  return found ? { title: t(`${at}.title`), body: [...items, t(`${at}.note`)].join('\n'), ...pointers(found) } : null;
}

const KINDS: Record<ListKind, Resolve> = { outcome, bring, step, service, trouble, contact };

/** An entry in one language; null where the content has no such thing. */
export const itemOf = ({ kind, id }: ListEntry, structure: Structure, t: WordsFor): Item | null => KINDS[kind](id, structure, t);

/** Everything that can be put on a list. */
export function allEntries({ order, mailbox, eligibility, services, trouble: { ends }, help, bring: { lists } }: Structure): ListEntry[] {
  const of = (kind: ListKind, list: readonly { id: string }[], before = ''): ListEntry[] => list.map(({ id }) => ({ kind, id: before + id }));
  return [
    { kind: 'outcome', id: 'can' }, ...of('outcome', eligibility.findings, 'findings.'), ...of('outcome', eligibility.notes, 'notes.'),
    ...of('bring', lists), ...of('step', order.steps, 'order.'), ...of('step', mailbox.steps, 'mailbox.'),
    ...of('service', services.services), ...of('trouble', ends), ...of('contact', help.contacts),
  ];
}
