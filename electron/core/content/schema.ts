// What each structure file in locales/content may hold. Strict: a key that is not named here is a mistake.
import * as v from 'valibot';
import type { Abstract, ClipScript, Forbidden, LanguageInfo, Norwegian, SpeechClip, Structure, TroubleAnswer } from './types.ts';

/** What a missing key would have said, for the person who has to write it. */
const MEANING: Record<string, string> = {
  id: 'a short name in Latin letters, such as "idportenPhone"',
  value: 'a text, a number, or null where it is not known',
  source: 'where it was read, as {"name": "Norge.no", "url": "https://..."}',
  checked: 'the day somebody last checked it, as "2026-11-22"',
  owner: 'who answers for it, such as "Buypass"',
  limitDays: 'how many days the check is good for',
  next: 'the id of the next question, or of an end',
};

/** An object with exactly these keys. */
function strict<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, (issue) => {
    const key = String(issue.path?.at(-1)?.key ?? '');
    if (issue.expected === 'never') return `"${key}" is not known here. Allowed: ${Object.keys(entries).join(', ')}.`;
    if (issue.path && issue.received === 'undefined') {
      return MEANING[key] ? `"${key}" is missing: ${MEANING[key]}.` : `"${key}" is missing.`;
    }
    return `This must be an object with ${Object.keys(entries).join(', ')}.`;
  });
}

const list = <Item extends v.GenericSchema>(item: Item) => v.array(item, 'This must be a list: [ ... ].');

const text = v.pipe(
  v.string('This must be a text.'),
  v.check((value) => value.trim() !== '', 'This text is empty.'),
);

const id = v.pipe(
  v.string('This must be an id: a short name in Latin letters.'),
  v.regex(/^[a-zA-Z][a-zA-Z0-9-]*$/, 'An id is Latin letters, digits and hyphens, and starts with a letter.'),
);

/** Ids of facts and terms stand in texts, as {id} and [[id]], where a hyphen is not allowed. */
const nameInText = v.pipe(
  v.string('This must be the id of a fact or a term.'),
  v.regex(/^[a-z][a-zA-Z0-9]*$/, 'This id is letters and digits in camelCase, such as "idportenPhone".'),
);

const address = v.pipe(
  v.string('This must be an address that starts with https://.'),
  v.check(
    (value) => value.startsWith('https://') && URL.canParse(value),
    'This must be a whole address that starts with https://.',
  ),
);

const day = v.pipe(
  v.string('This must be a date, as "2026-11-22".'),
  v.check(isDay, 'This must be a date that exists, as "2026-11-22".'),
);

const languageCode = v.pipe(
  v.string('This must be a language code such as "nb".'),
  v.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'This must be a language code such as "nb".'),
);

/** A file name under media/: no way out of the folder. */
const media = v.pipe(
  v.string('This must be a file name under media/.'),
  v.regex(/^(?!.*\.\.)[\w-][\w./{}-]*$/, 'This must be a plain file name under media/, such as "refugees.webm".'),
);

/** A WebVTT file for each language. */
const cues = v.pipe(media, v.regex(/\{lang\}.*\.vtt$/, 'This must hold {lang} and end in .vtt, as "refugees.{lang}.vtt".'));

const pointers = {
  picture: v.exactOptional(id),
  links: v.exactOptional(list(id)),
  facts: v.exactOptional(list(nameInText)),
  terms: v.exactOptional(list(nameInText)),
  bring: v.exactOptional(id),
};

const entry = { id, ...pointers };

const fact = strict({
  id: nameInText,
  value: v.union(
    [text, v.pipe(v.number(), v.finite()), v.null()],
    'A value is a text, a number, or null (not known).',
  ),
  source: strict({ name: text, url: address }),
  checked: day,
  owner: text,
  limitDays: v.pipe(
    v.number('This must be a number of days.'),
    v.integer('This must be a whole number of days.'),
    v.minValue(1, 'This must be at least 1 day.'),
  ),
  confirm: v.exactOptional(v.boolean('This must be true or false.')),
  unseen: v.exactOptional(v.boolean('This must be true or false.')),
  doubt: v.exactOptional(text),
});

const answer = strict({
  id,
  missing: v.exactOptional(list(id)),
  notes: v.exactOptional(list(id)),
  next: id,
});

const outcome = strict({ when: text, ...pointers });

const norwegian = {
  term: v.exactOptional(nameInText),
  text: v.exactOptional(text),
};

/** Norwegian words: by a term or as a text, not both. */
function norwegianWith<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    strict({ ...entries, ...norwegian }),
    v.check(
      (value) => typeof value === 'object' && value !== null && ('term' in value) !== ('text' in value),
      'Norwegian words are either a "term" of content/terms.json or a "text".',
    ),
  ) as unknown as v.GenericSchema<unknown, v.InferOutput<v.StrictObjectSchema<Entries, undefined>> & Norwegian>;
}

const onScreen = norwegianWith({});

const madeUpNumber = v.pipe(
  v.string('This must be a number of 11 digits, as a text.'),
  v.regex(/^\d{2}(?:8[1-9]|9[0-2])\d{7}$/, 'This must be a made-up number: 11 digits, with 80 added to the month. A real one is somebody\'s own.'),
);

// The kiosk counts a touch that comes twice within half a second once: two equal digits in a row would be hard to type.
const madeUpCode = v.pipe(
  v.string('This must be a code of 4 to 8 digits, as a text.'),
  v.regex(/^(?!.*(\d)\1)\d{4,8}$/, 'This must be 4 to 8 digits, as a text, and no two in a row the same.'),
);

const given = <Value extends v.GenericSchema<unknown, string>>(value: Value) => strict({ value, lines: list(onScreen) });

const practiceScreen = v.pipe(
  strict({
    id,
    device: v.picklist(['page', 'phone'], 'This must be "page" or "phone".'),
    owner: v.exactOptional(text),
    title: onScreen,
    note: v.exactOptional(onScreen),
    rings: v.exactOptional(v.boolean('This must be true or false.')),
    shuffled: v.exactOptional(v.boolean('This must be true or false.')),
    fields: v.exactOptional(list(strict({ label: onScreen, value: text }))),
    entry: v.exactOptional(strict({
      kind: v.picklist(['number', 'pin', 'sms', 'letter', 'password'], 'This must be "number", "pin", "sms", "letter" or "password".'),
      label: onScreen,
      mistyped: v.exactOptional(v.boolean('This must be true or false.')),
    })),
    controls: list(norwegianWith({
      id,
      look: v.picklist(['head', 'row', 'main', 'action'], 'This must be "head", "row", "main" or "action".'),
      right: v.exactOptional(v.boolean('This must be true or false.')),
    })),
  }),
  v.check(
    ({ controls }) => controls.length === 0 || controls.filter(({ right }) => right).length === 1,
    'One of the controls must be "right": true, and only one. Only the last screen has no controls.',
  ),
);

/** A picture or a message, not both: that is what the visitor chooses by. */
const troubleAnswer = v.pipe(
  strict({
    id,
    picture: v.exactOptional(id),
    message: v.exactOptional(strict({ on: v.picklist(['page', 'phone', 'sms'], 'This must be "page", "phone" or "sms".'), term: nameInText })),
    next: id,
  }),
  v.check(
    (value) => typeof value === 'object' && value !== null && ('picture' in value) !== ('message' in value),
    'An answer has either a "picture" or a "message".',
  ),
) as unknown as v.GenericSchema<unknown, TroubleAnswer>;

/** One schema a structure file, by the name of the file. */
export const STRUCTURE: { [Name in keyof Structure]: v.GenericSchema<unknown, Structure[Name]> } = {
  facts: strict({ facts: list(fact) }),
  terms: v.record(nameInText, text, 'This must be an object: term id to Norwegian words.'),
  sentences: v.record(id, text, 'This must be an object: sentence id to a Norwegian sentence.'),
  links: v.record(id, address, 'This must be an object: link id to address.'),
  about: strict({ sections: list(strict(entry)) }),
  eligibility: strict({
    start: id,
    questions: list(strict({ ...entry, answers: list(answer) })),
    findings: list(strict(entry)),
    notes: list(strict(entry)),
    outcomes: strict({ can: outcome, notYet: outcome }),
  }),
  order: strict({ steps: list(strict(entry)) }),
  bring: strict({ lists: list(strict({ ...entry, items: list(id) })) }),
  tutorial: strict({ slides: list(strict(entry)) }),
  practice: strict({
    given: strict({
      number: given(madeUpNumber), pin: given(madeUpCode), sms: given(madeUpCode), letter: given(madeUpCode), password: given(text),
    }),
    mistyped: madeUpNumber,
    rounds: list(strict({ id, help: v.picklist(['points', 'hints', 'none'], 'This must be "points", "hints" or "none".') })),
    exercises: v.pipe(
      list(strict({
        id, group: id, facts: pointers.facts, turns: v.exactOptional(v.boolean('This must be true or false.')), then: v.exactOptional(id),
        screens: list(practiceScreen),
      })),
      v.check(
        (exercises) => exercises.every(({ then }) => then === undefined || exercises.some((each) => each.id === then)),
        'The "then" of an exercise must be the id of another one.',
      ),
    ),
  }),
  mailbox: strict({
    steps: list(strict(entry)),
    providers: list(strict({ ...entry, name: text, link: id })),
  }),
  services: strict({
    needs: list(strict(entry)),
    events: list(strict(entry)),
    services: list(strict({
      ...entry,
      name: text,
      owner: text,
      login: v.boolean('This must be true or false.'),
      link: id,
      eid: v.exactOptional(nameInText),
      phone: v.exactOptional(nameInText),
      languages: list(languageCode),
      needs: list(id),
      events: list(id),
    })),
  }),
  questions: strict({ questions: list(strict(entry)) }),
  trouble: strict({
    start: id,
    questions: list(strict({ id, answers: list(troubleAnswer) })),
    ends: list(strict({
      ...entry, picture: id, owner: text, phone: v.exactOptional(nameInText), say: v.exactOptional(id), take: v.exactOptional(list(id)),
    })),
  }),
  help: strict({
    contacts: list(strict({
      ...entry,
      name: text,
      phone: v.exactOptional(nameInText),
      hours: v.exactOptional(nameInText),
      link: v.exactOptional(id),
    })),
  }),
  videos: strict({
    videos: list(strict({
      ...entry,
      file: media,
      small: v.exactOptional(media),
      captions: cues,
      descriptions: v.exactOptional(cues),
      poster: v.exactOptional(media),
      link: v.exactOptional(id),
    })),
  }),
};

const seconds = v.pipe(
  v.number('This must be a number of seconds.'),
  v.finite('This must be a number of seconds.'),
  v.minValue(0, 'Seconds are counted from 0.'),
);

/** clips.json: the scripts of the clips that are made here. The page gets only what follows from them. */
export const CLIPS: v.GenericSchema<unknown, { clips: ClipScript[] }> = strict({
  clips: list(strict({
    id,
    scenes: list(strict({ id, seconds, cues: list(strict({ id, from: seconds, to: seconds })) })),
  })),
});

/** forbidden.json: read by the check alone, so it is not part of Structure. */
export const FORBIDDEN: v.GenericSchema<unknown, Forbidden> = v.record(
  v.string(),
  list(strict({ word: text, use: text, why: text })),
  'This must be an object: language code to a list of words.',
);

/** media/speech/LANGUAGE.json: the recordings of one language. */
export const SPEECH: v.GenericSchema<unknown, SpeechClip[]> = list(strict({
  key: text,
  text,
  file: v.pipe(media, v.regex(/\.(?:ogg|opus|mp3|m4a|wav)$/, 'A recording ends in .ogg, .opus, .mp3, .m4a or .wav.')),
  engine: v.exactOptional(text),
}));

const byLanguage = v.record(v.string(), list(text), 'This must be an object: language code to a list of texts.');

/** abstract.json: likewise. */
export const ABSTRACT: v.GenericSchema<unknown, Abstract> = strict({
  examples: byLanguage,
  words: list(v.pipe(
    strict({ id, stems: byLanguage, picture: v.exactOptional(id), example: v.exactOptional(text) }),
    v.check(
      ({ picture, example }) => picture !== undefined || example !== undefined,
      'Nothing explains this word: give a "picture", or the key of a text as "example".',
    ),
  )),
});

/** language.json of one language. */
export const LANGUAGE: v.GenericSchema<unknown, Omit<LanguageInfo, 'code'>> = strict({
  name: text,
  direction: v.picklist(['ltr', 'rtl'], 'This must be "ltr" (left to right) or "rtl" (right to left).'),
  formats: v.exactOptional(languageCode),
});

/** The files of words that every language has, one a screen, and those that all screens share. */
export const WORD_FILES = [
  'common', 'welcome', 'home', 'about', 'eligibility', 'order', 'tutorial', 'practice', 'mailbox', 'videos', 'clips', 'services', 'search',
  'questions', 'trouble', 'help', 'bring', 'list', 'display', 'listen', 'staff', 'terms', 'sentences', 'pictures',
];

/** The files of words for staff, in the folder staff/ of a language. */
export const STAFF_FILES = ['notes', 'setup', 'showing', 'state', 'statistics'];

/** Parameters that screens give to texts, beside the facts: {n} of {total}, and so on. */
export const PARAMETERS = new Set(['n', 'total', 'date', 'source', 'hours', 'amount', 'languages', 'what']);

/** Whether a text is a calendar day that exists, written YYYY-MM-DD. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** What a schema says about a value: where in the value (entries of lists by their id), and a sentence. */
export function schemaIssues<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown):
  { output: Output; issues: null } | { output: null; issues: { key: string; what: string }[] } {
  const result = v.safeParse(schema, value);
  if (result.success) return { output: result.output, issues: null };
  return { output: null, issues: result.issues.map((issue) => ({ key: keyOf(issue), what: issue.message })) };
}

function keyOf(issue: v.BaseIssue<unknown>): string {
  const parts = (issue.path ?? []).map((item) => {
    const value: unknown = item.value;
    const named = item.type === 'array' && typeof value === 'object' && value !== null && 'id' in value;
    return named && typeof value.id === 'string' ? value.id : String(item.key);
  });
  return parts.join('.');
}
