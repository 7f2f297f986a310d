// Everything that the page can show or say in a language, as whole pieces: what a recording has to cover. Pure.
// Not in it: what the office's own configuration says (its name, address, hours), and what a clip says that was not made here.
import { flatten, placeholders } from '../../electron/core/content/check/text.ts';
import { PARAMETERS } from '../../electron/core/content/schema.ts';
import { normaliseSpoken } from '../../electron/core/content/spoken.ts';
import type { Content, Cue } from '../../electron/core/content/types.ts';
import { readableAddress } from '../../renderer/parts/qr.ts';
import { inGroups, norwegian as norwegianWords } from '../../renderer/screens/practice/practice.ts';
import { rowsOf } from '../../renderer/parts/key-rows.ts';
import { eidsOf, languageNames } from '../../renderer/screens/services/service.ts';
import { formatsOf } from '../../renderer/words/plural.ts';
import { blocks, spans, type Span } from '../../renderer/words/markup.ts';
import { fillings } from './filled.ts';
import { wordsOf } from './words.ts';

/** A run of a text in one language. */
export interface Part { text: string; lang: string }

/**
 * One piece: a heading, a paragraph, a bullet, a button's name. `text` is what stands on the screen, normalised, the
 * same as all `parts` together. `key` is where the words stand, with what tells several pieces of one text apart.
 */
export interface Spoken { key: string; text: string; parts: Part[] }

/** Files that no visitor sees. */
const STAFF_ONLY = new Set(['staff', 'search']);
/** Shown where nothing reads aloud: on the still screen of repair-page.ts. */
const NOT_HEARD = new Set(['welcome.repair']);

/** The pieces of a language of the pack, each text once, in the order of the files. A text that comes twice has its first key. */
export function spokenTexts(content: Content, language: string): Spoken[] {
  const all = [...ofWords(content, language), ...ofScreens(content, language), ...ofStructure(content, language), ...ofClips(content, language)];
  const byText = new Map<string, Spoken>();
  for (const [key, parts] of all) {
    const text = normaliseSpoken(parts.map((part) => part.text).join(''));
    if (text !== '' && !byText.has(text)) byText.set(text, { key, text, parts });
  }
  return [...byText.values()];
}

type Pieces = [key: string, parts: Part[]][];

/** Every text of the word files, one piece a paragraph or bullet, filled in all the ways that occur. */
function ofWords(content: Content, language: string): Pieces {
  const words = wordsOf(content, language);
  const filled = fillings(content, language);
  return Object.entries(content.words[language] ?? {}).filter(([file]) => !STAFF_ONLY.has(file)).flatMap(([file, tree]) =>
    flatten(language, file, tree).texts.flatMap(({ key: within, value }) => {
      const key = `${file}.${within}`;
      if (NOT_HEARD.has(key)) return [];
      // A text that is filled in a way unknown here would have holes.
      const plain = placeholders(value).some((name) => PARAMETERS.has(name)) ? [] : [{ name: '', params: {} }];
      return (filled.get(key) ?? plain).flatMap(({ name, params }): Pieces => {
        const lines = blocks(words(key, params)).flatMap((block) => (block.kind === 'paragraph' ? [block.spans] : block.items));
        return lines.map((line, at) => [
          [key, name, lines.length > 1 ? at + 1 : ''].filter((each) => each !== '').join('.'), partsOf(content, language, line),
        ]);
      });
    }),
  );
}

/** A Norwegian term is shown as it stands on real screens, with its meaning in brackets: renderer/parts/Term.vue. */
function partsOf(content: Content, language: string, line: Span[]): Part[] {
  return line.flatMap((span): Part[] => {
    if ('text' in span) return [{ text: span.text, lang: language }];
    const term = content.structure.terms[span.term] ?? span.term;
    const meaning = wordsOf(content, language)(`terms.${span.term}`);
    const same = meaning.toLowerCase() === term.toLowerCase();
    return [{ text: term, lang: 'nb' }, ...(same ? [] : [{ text: ` (${meaning})`, lang: language }])];
  });
}

/** What is said in the clips that are made here, a piece a caption, and what is seen, a piece a scene. */
function ofClips({ structure: { videos: { videos } }, cues }: Content, language: string): Pieces {
  const all = (name: string | undefined): Cue[] => cues[name?.replaceAll('{lang}', language) ?? ''] ?? [];
  const parts = ({ lines }: Cue): Part[] =>
    lines.flatMap((line, at) => [...(at === 0 ? [] : [{ text: ' ', lang: language }]), ...line.map(({ text, lang }) => ({ text, lang }))]);
  return videos.flatMap(({ id, captions, descriptions }): Pieces => [
    ...all(captions).map((cue): Pieces[number] => [`clips.${id}.${cue.id.replace('.', '.said.')}`, parts(cue)]),
    ...all(descriptions).map((cue): Pieces[number] => [`clips.${id}.${cue.id}.seen`, parts(cue)]),
  ]);
}

/** Names of controls that a screen puts together out of several texts. */
function ofScreens(content: Content, language: string): Pieces {
  const words = wordsOf(content, language);
  const { about, order, tutorial, practice, mailbox, eligibility, trouble } = content.structure;
  const steps = (list: { id: string }[], at: string, under = at): Pieces => list.map(({ id }, index) => [`${under}.${id}.step`, [
    { text: `${index + 1}. `, lang: language },
    // The name of a step: its terms without their meaning (renderer/parts/StepPages.vue).
    ...spans(words(`${at}.${id}.title`)).map((span) => ('text' in span
      ? { text: span.text, lang: language }
      : { text: content.structure.terms[span.term] ?? '', lang: 'nb' })),
  ]]);
  return [
    ...steps(about.sections, 'about.sections'),
    ...steps(order.steps, 'order.steps'),
    ...steps(tutorial.slides, 'tutorial.slides'),
    ...steps(mailbox.steps, 'mailbox.steps'),
    // A screen may stand in several exercises, each time by another number.
    ...practice.exercises.flatMap(({ id, screens }) => steps(screens, 'practice.screens', `practice.exercises.${id}`)),
    // renderer/parts/YourAnswers.vue
    ...Object.entries({ eligibility, trouble }).flatMap(([file, flow]) => flow.questions.flatMap(({ id, answers }) => answers.map(
      (answer): Pieces[number] => {
        const at = `${file}.questions.${id}`;
        const given = `${words(`${at}.short`)}: ${words(`${at}.answers.${answer.id}`)} ${words('common.change')}`;
        return [`${at}.given.${answer.id}`, [{ text: given, lang: language }]];
      },
    ))),
    // renderer/screens/trouble/Question.vue
    ...trouble.questions.flatMap(({ id, answers }) => answers.flatMap((answer): Pieces => ('message' in answer
      ? [[`trouble.questions.${id}.message.${answer.id}`, [
          { text: content.structure.terms[answer.message.term] ?? '', lang: 'nb' },
          { text: ` ${words(`trouble.questions.${id}.answers.${answer.id}`)}`, lang: language },
        ]]]
      : []))),
    // renderer/screens/list/Text.vue
    ['list.text.code', [{ text: `QR: ${words('list.text.title')}`, lang: language }]],
  ];
}

/** What stands on the made-up screens of the practice, and beside them. */
function ofPractice({ structure: { practice, terms } }: Content): Pieces {
  const all: [key: string, text: string][] = [
    ...Object.entries(practice.given).flatMap(([kind, { value, lines }]): [string, string][] => [
      ...lines.map((words, at): [string, string] => [`given.${kind}.${at + 1}`, norwegianWords(words, terms)]), [`given.${kind}`, inGroups(value)],
    ]),
    ...Array.from({ length: 10 }, (_, digit): [string, string] => [`key.${digit}`, String(digit)]),
    ...practice.exercises.flatMap((exercise) => exercise.screens.flatMap(({ id, owner, title, note, fields, entry, controls }): [string, string][] => [
      ...(owner === undefined ? [] : [[`${exercise.id}.${id}.owner`, owner] satisfies [string, string]]),
      ...[title, note, entry?.label].filter((words) => words !== undefined)
        .map((words, at): [string, string] => [`${exercise.id}.${id}.${at + 1}`, norwegianWords(words, terms)]),
      ...(fields ?? []).flatMap(({ label, value }, at): [string, string][] => [
        [`${exercise.id}.${id}.fields.${at + 1}`, norwegianWords(label, terms)], [`${exercise.id}.${id}.fields.${at + 1}.value`, value],
      ]),
      ...controls.map((control): [string, string] => [`${exercise.id}.${id}.controls.${control.id}`, norwegianWords(control, terms)]),
    ])),
  ];
  return all.map(([key, text]) => [`content.practice.${key}`, [{ text, lang: 'nb' }]]);
}

/** What stands on the pages of services beside their words, and on the keys of the search. */
function ofServices(content: Content, language: string): Pieces {
  const { structure: { services: { services }, facts }, languages } = content;
  const formats = formatsOf(languages, language);
  const letters = (code: string): Pieces => rowsOf(wordsOf(content, code)('search.keyboard')).flat()
    .map((letter) => [`content.keyboard.${letter.codePointAt(0)?.toString(16)}`, [{ text: letter, lang: code }]]);
  return [
    ...services.flatMap(({ id, name, owner, eid, languages: spoken }): Pieces => {
      const eids = eidsOf(facts.facts.find((fact) => fact.id === eid));
      return [
        [`content.services.${id}.name`, [{ text: name, lang: 'nb' }]],
        [`content.services.${id}.owner`, [{ text: owner, lang: 'nb' }]],
        [`content.services.${id}.languages`, [{ text: languageNames(spoken, formats), lang: language }]],
        ...(eids ? [[`content.services.${id}.eid`, [{ text: eids.names, lang: 'nb' }]] satisfies Pieces[number]] : []),
      ];
    }),
    ...letters(language), ...letters('nb'),
  ];
}

/** Names, numbers, addresses and terms, which stand in the structure. Their keys begin with "content". */
function ofStructure(content: Content, language: string): Pieces {
  const { structure, languages } = content;
  const phone = wordsOf(content, language)('common.phone');
  const own = (key: string, text: string): Pieces[number] => [`content.${key}`, [{ text, lang: language }]];
  const norwegian = (key: string, text: string): Pieces[number] => [`content.${key}`, [{ text, lang: 'nb' }]];
  const phones = [...structure.help.contacts, ...structure.trouble.ends, ...structure.services.services].flatMap(({ phone }) => phone ?? [])
    .concat(structure.mailbox.providers.flatMap(({ facts }) => facts ?? []));
  return [
    ...languages.map(({ code, name }): Pieces[number] => [`content.languages.${code}`, [{ text: name, lang: code }]]),
    ...Object.entries(structure.terms).map(([id, term]) => norwegian(`terms.${id}`, term)),
    ...Object.entries(structure.sentences).map(([id, sentence]) => norwegian(`sentences.${id}`, sentence)),
    ...ofPractice(content),
    ...ofServices(content, language),
    ...structure.help.contacts.map(({ id, name }) => norwegian(`help.${id}`, name)),
    ...structure.mailbox.providers.map(({ id, name }) => own(`mailbox.${id}`, name)),
    ...structure.facts.facts.filter(({ id, value }) => phones.includes(id) && value !== null).flatMap(({ id, value }) => [
      own(`facts.${id}`, String(value)), own(`facts.${id}.phone`, `${phone} ${value}`),
    ]),
    ...Object.entries(structure.links).flatMap(([id, url]) => [
      own(`links.${id}`, readableAddress(url)), own(`links.${id}.qr`, `QR: ${readableAddress(url)}`),
    ]),
  ];
}
