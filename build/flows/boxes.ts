// The flows of questions as boxes: what stands in each, and which row leads to which box. Pure.
import type { Content, Entry } from '../../electron/core/content/types.ts';
import { spans } from '../../renderer/words/markup.ts';
import { wordsOf } from '../speech/words.ts';

/** A row of a box. `to` is the box that this answer leads to. */
export interface Row { look: 'id' | 'title' | 'plain' | 'norwegian' | 'answer'; text: string; to?: string }
export interface Box { id: string; kind: 'question' | 'end'; rows: Row[] }

/** The words for a key as one line a paragraph: facts filled in, terms as they stand on real screens. */
function linesOf({ structure: { terms } }: Content, words: (key: string) => string): (key: string) => string[] {
  const line = (text: string): string => spans(text).map((span) => ('term' in span ? `“${terms[span.term] ?? span.term}”` : span.text)).join('');
  return (key) => words(key).split('\n').filter((each) => each.trim() !== '').map(line);
}

/** "Something went wrong" in one language: a box a question and an end. */
export function troubleBoxes(content: Content, language: string): Box[] {
  const { trouble, terms, sentences, facts } = content.structure;
  const lines = linesOf(content, wordsOf(content, language));
  const plain = (key: string): Row[] => lines(key).map((text) => ({ look: 'plain', text }));
  const title = (key: string): Row[] => lines(key).map((text) => ({ look: 'title', text }));
  return [
    ...trouble.questions.map(({ id, answers }): Box => ({ id, kind: 'question', rows: [
      { look: 'id', text: id },
      ...title(`trouble.questions.${id}.title`),
      ...answers.flatMap((answer): Row[] => [
        ...('message' in answer ? [{ look: 'norwegian' as const, text: terms[answer.message.term] ?? '' }] : []),
        { look: 'answer', text: lines(`trouble.questions.${id}.answers.${answer.id}`).join(' '), to: answer.next },
      ]),
    ] })),
    ...trouble.ends.map(({ id, owner, phone, say, take = [], facts: said = [] }): Box => ({ id, kind: 'end', rows: [
      { look: 'id', text: `${id} · ${owner}` },
      ...title(`trouble.ends.${id}.title`),
      ...plain(`trouble.ends.${id}.body`),
      ...plain(`trouble.ends.${id}.who`).map((row): Row => ({ ...row, text: `→ ${row.text}` })),
      ...facts.facts.filter((fact) => fact.id === phone || said.includes(fact.id)).map((fact): Row => ({
        look: 'id', text: `${fact.id}: ${fact.value ?? '?'} (${fact.checked}${fact.confirm ? ', confirm' : ''})`,
      })),
      ...(say === undefined ? [] : [{ look: 'norwegian' as const, text: sentences[say] ?? '' }, ...plain(`sentences.${say}`)]),
      ...take.flatMap((thing) => plain(`trouble.take.${thing}`)).map((row): Row => ({ ...row, text: `+ ${row.text}` })),
    ] })),
  ];
}

/** "Can I get it?" likewise; under an answer stands what is missing then, and what is worth knowing. One box for both outcomes. */
export function eligibilityBoxes(content: Content, language: string): Box[] {
  const { eligibility: { questions, findings, notes, outcomes } } = content.structure;
  const lines = linesOf(content, wordsOf(content, language));
  const named = (list: Entry[], ids: string[] = [], under: string, sign: string): Row[] => list.filter(({ id }) => ids.includes(id))
    .map(({ id }): Row => ({ look: 'plain', text: `${sign} ${lines(`eligibility.${under}.${id}.title`).join(' ')} (${id})` }));
  return [
    ...questions.map(({ id, answers }): Box => ({ id, kind: 'question', rows: [
      { look: 'id', text: id },
      { look: 'title', text: lines(`eligibility.questions.${id}.title`).join(' ') },
      ...answers.flatMap((answer): Row[] => [
        { look: 'answer', text: lines(`eligibility.questions.${id}.answers.${answer.id}`).join(' '), to: answer.next },
        ...named(findings, answer.missing, 'findings', '✗'),
        ...named(notes, answer.notes, 'notes', 'i'),
      ]),
    ] })),
    { id: 'end', kind: 'end', rows: (['can', 'notYet'] as const).flatMap((kind): Row[] => [
      { look: 'id', text: `${kind}: ${outcomes[kind].when}` },
      { look: 'title', text: lines(`eligibility.outcomes.${kind}.title`).join(' ') },
      ...lines(`eligibility.outcomes.${kind}.body`).map((text): Row => ({ look: 'plain', text })),
    ]) },
  ];
}
