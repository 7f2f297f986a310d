// What screens fill into texts, and all the values that can occur: question 1 to 7, "Checked ..." of each screen. Pure.
import { allPaths, walk, type Walk } from '../../electron/core/content/flow.ts';
import type { Content, EligibilityFlow, Entry, TroubleFlow } from '../../electron/core/content/types.ts';
import { DIGITS } from '../../renderer/screens/practice/number.ts';
import { MOST } from '../../renderer/screens/services/search.ts';
import { checkedLine, factsOf } from '../../renderer/words/facts.ts';
import { formatsOf } from '../../renderer/words/plural.ts';
import type { Params } from './words.ts';

/** One way to fill a text. `name` tells it from the other ways, in keys and file names. */
export interface Filling { name: string; params: Params }

/** More pages than this a screen hardly has, even with the largest text; beyond, the system's voice says "12 of 14". */
const MOST_PAGES = 10;
/** More things than this hardly anybody puts on a list. */
const MOST_LISTED = 20;
/** The warning as it comes (30 s), doubled while somebody listens. Another time is the office's own configuration. */
const MOST_SECONDS = 60;
/** Ways through "Can I get it?" that are looked at. Ours has 1486; a flow of another size must not take for ever. */
const MOST_PATHS = 20_000;

const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);
const counted = (most: number): Filling[] => upTo(most).map((n) => ({ name: String(n), params: { n } }));

/** Every text that a screen fills with more than facts: its key, and all its fillings in this language. */
export function fillings(content: Content, language: string): Map<string, Filling[]> {
  const { structure } = content;
  const valueOf = (id: string | undefined): string | number | null => structure.facts.facts.find((fact) => fact.id === id)?.value ?? null;
  const ends = endsOf(structure.eligibility);
  const most = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
  const price = valueOf('price');
  return new Map([
    ['common.partOf', upTo(MOST_PAGES).flatMap((total) => upTo(total).map((n) => ({ name: `${n}.${total}`, params: { n, total } })))
      .filter(({ params }) => params.total > 1)],
    ['common.idleSeconds', counted(MOST_SECONDS)],
    ['common.price', price === null ? [] : [{ name: '1', params: { amount: price } }]],
    ['common.checked', checkedFillings(content, language, ends)],
    ['common.question', counted(most([...ends.map(({ path }) => path.length), ...troublePaths(structure.trouble)]))],
    ['eligibility.missingCount', counted(most(ends.map(({ missing }) => missing.length)))],
    ['list.open', counted(MOST_LISTED)],
    ['practice.typed', counted(DIGITS)],
    ['services.search.found', counted(MOST)],
    ['help.weekdays', structure.help.contacts.filter(({ hours }) => hours !== undefined)
      .map(({ id, hours }) => ({ name: id, params: { hours: String(valueOf(hours) ?? '') } }))],
  ]);
}

/** Where the ways through "Can I get it?" end. */
function endsOf(flow: EligibilityFlow): Walk[] {
  const ends: Walk[] = [];
  for (const answers of allPaths(flow)) {
    ends.push(walk(flow, answers));
    if (ends.length === MOST_PATHS) break;
  }
  return ends;
}

/** How many questions each way through "Something went wrong" asks. */
const troublePaths = (flow: TroubleFlow): number[] => [...allPaths(flow)].map((answers) => Object.keys(answers).length);

/** Each "Checked ..." line that a screen can show, once. What stands in it is written as renderer/parts/Checked.vue writes it. */
function checkedFillings({ structure, languages }: Content, language: string, ends: Walk[]): Filling[] {
  const { about, eligibility, order, tutorial, practice, mailbox, services, questions, trouble, help, facts } = structure;
  const pick = (list: Entry[], ids: string[]): Entry[] => list.filter(({ id }) => ids.includes(id));
  const screens: string[][] = [
    ...[about.sections, order.steps, tutorial.slides, mailbox.steps, questions.questions,
      eligibility.questions].flatMap((list: Entry[]) => list.map(factsOf)),
    ...services.services.map(factsOf),
    ...trouble.ends.map(factsOf),
    ...practice.exercises.map(factsOf),
    help.contacts.flatMap(factsOf),
    ...ends.map(({ outcome, missing, notes }) => [
      eligibility.outcomes[outcome ?? 'notYet'], ...pick(eligibility.findings, missing), ...pick(eligibility.notes, notes),
    ].flatMap(factsOf)),
  ];
  const formats = formatsOf(languages, language);
  const day = new Intl.DateTimeFormat(formats, { dateStyle: 'long' });
  const list = new Intl.ListFormat(formats);
  const known = new Map(facts.facts.map((fact) => [fact.id, fact]));
  const lines = new Map<string, Params>();
  for (const ids of screens) {
    const shown = ids.map((id) => known.get(id)).filter((fact) => fact !== undefined);
    const line = checkedLine(shown);
    if (!line) continue;
    const params = { date: day.format(new Date(`${line.date}T12:00:00Z`)), source: list.format(line.sources) };
    lines.set(`${params.date} ${params.source}`, params);
  }
  return [...lines.values()].map((params, at) => ({ name: String(at + 1), params }));
}
