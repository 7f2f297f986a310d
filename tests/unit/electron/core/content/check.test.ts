// Every rule of the content check: a pack broken in one way, and the one problem that it gives.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../../electron/core/content/check.ts';
import { toContent } from '../../../../../electron/core/content/load.ts';
import { packOf, put, smallFiles, staffFiles, type Files } from './small-pack.ts';

const TODAY = '2026-11-22';

function check(files: Files) {
  return checkContent(packOf(files), { today: TODAY });
}

/** Breaks one key of the good pack. */
const broken = (path: string, key: string, value: unknown): Files => put(smallFiles(), path, key, value);

/** Sets the same key in several languages. */
function inAll(file: string, key: string, values: Record<string, unknown>): Files {
  const files = smallFiles();
  for (const [lang, value] of Object.entries(values)) put(files, `${lang}/${file}.json`, key, value);
  return files;
}

/** A word of its own in every language but one, which has `value`. */
function text(lang: string, value: string): Files {
  return inAll('home', 'title', { en: 'x', nb: 'x', nn: 'x', uk: 'x', ru: 'x', [lang]: value });
}

function without(path: string): Files {
  const files = smallFiles();
  delete files[path];
  return files;
}

/** Changes the script of the small clip: two scenes, door of 20 s with two captions, open of 30 s with one. */
const script = (key: string, value: unknown): Files => broken('content/clips.json', `clips.0.${key}`, value);

/** Changes what is said or seen in the small clip. */
const clip = (lang: string, key: string, value: unknown): Files => broken(`${lang}/clips.json`, `key.${key}`, value);

function captions(...cues: string[]): Files {
  return { ...smallFiles(), 'media/refugees.en.vtt': ['WEBVTT', ...cues].join('\n\n') };
}

const flow = (key: string, value: unknown): Files => broken('content/eligibility.json', key, value);
const trouble = (key: string, value: unknown): Files => broken('content/trouble.json', key, value);

/** The trouble flow with three more questions in a row after its second one, each with words. */
function deepTrouble(): Files {
  const files = trouble('questions.1.answers.1.next', 'third');
  const { questions } = files['content/trouble.json'] as { questions: unknown[] };
  for (const [id, next] of [['third', 'fourth'], ['fourth', 'fifth'], ['fifth', 'staff']]) {
    questions.push({ id, answers: [{ id: 'on', picture: 'way', next }] });
    for (const lang of ['en', 'nb', 'nn', 'uk', 'ru']) put(files, `${lang}/trouble.json`, `questions.${id}`, { short: 'x', title: 'x', answers: { on: 'x' } });
  }
  return files;
}

test('the good pack has no problem', () => {
  expect(check(smallFiles())).toEqual([]);
});

type Case = [name: string, files: Files, rule: string, file: string, key: string, what: RegExp];

const cases: Record<string, Case[]> = {
  'files and shape': [
    ['a structure file is missing', without('content/help.json'),
      'structure', 'content/help.json', '', /missing/],
    ['a fact without source', broken('content/facts.json', 'facts.0.source', undefined),
      'structure', 'content/facts.json', 'facts.helpPhone.source', /"source" is missing: where it was read/],
    ['a fact without date', broken('content/facts.json', 'facts.0.checked', undefined),
      'structure', 'content/facts.json', 'facts.helpPhone.checked', /"checked" is missing/],
    ['a fact without owner', broken('content/facts.json', 'facts.0.owner', undefined),
      'structure', 'content/facts.json', 'facts.helpPhone.owner', /"owner" is missing/],
    ['a fact with a date that does not exist', broken('content/facts.json', 'facts.0.checked', '2026-02-30'),
      'structure', 'content/facts.json', 'facts.helpPhone.checked', /date that exists/],
    ['a source that is not https', broken('content/facts.json', 'facts.0.source.url', 'http://www.norge.no'),
      'structure', 'content/facts.json', 'facts.helpPhone.source.url', /https:\/\//],
    ['a link that is not https', broken('content/links.json', 'norge', 'www.norge.no'),
      'structure', 'content/links.json', 'norge', /https:\/\//],
    ['a key that nobody knows', broken('content/order.json', 'steps.0.title', 'Pay'),
      'structure', 'content/order.json', 'steps.pay.title',
      /"title" is not known here\. Allowed: id, picture, links, facts, terms/],
    ['a term that can\'t stand in a text', broken('content/terms.json', 'log-in', 'Logg inn'),
      'structure', 'content/terms.json', 'log-in', /camelCase/],
    ['a clip outside the folder', broken('content/videos.json', 'videos.0.file', '../secret.webm'),
      'structure', 'content/videos.json', 'videos.refugees.file', /plain file name/],
    ['a practice number that could be somebody’s', broken('content/practice.json', 'given.number.value', '02013299997'),
      'structure', 'content/practice.json', 'given.number.value', /made-up number/],
    ['a practice code with two equal digits in a row', broken('content/practice.json', 'given.sms.value', '583391'),
      'structure', 'content/practice.json', 'given.sms.value', /no two in a row/],
    ['a practice screen with two right controls', broken('content/practice.json', 'exercises.0.screens.0.controls.1.right', true),
      'structure', 'content/practice.json', 'exercises.logIn.screens.front', /only one/],
    ['an exercise that leads to one that there is not', broken('content/practice.json', 'exercises.0.then', 'nothing'),
      'structure', 'content/practice.json', 'exercises', /another one/],
    ['Norwegian words given twice', broken('content/practice.json', 'exercises.0.screens.0.title', { term: 'logIn', text: 'Logg inn' }),
      'structure', 'content/practice.json', 'exercises.logIn.screens.front.title', /either a "term"/],
    ['captions without a language', broken('content/videos.json', 'videos.0.captions', 'a.vtt'),
      'structure', 'content/videos.json', 'videos.refugees.captions', /\{lang\}/],
    ['a language without its file', without('uk/language.json'),
      'language', 'uk/language.json', '', /missing/],
    ['a wrong direction', broken('uk/language.json', 'direction', 'left'),
      'language', 'uk/language.json', 'direction', /"ltr".*"rtl"/],
    ['a folder that is no language',
      { ...smallFiles(), 'old words/language.json': { name: 'x', direction: 'ltr' } },
      'language', 'old words/', '', /language code/],
    ['a number in place of a text', broken('uk/home.json', 'title', 5),
      'shape', 'uk/home.json', 'title', /text in quotes/],
    ['a key with a sign in it', broken('en/home.json', 'a_b', 'x'),
      'shape', 'en/home.json', 'a_b', /Latin letters/],
    ['a list in place of a file', { ...smallFiles(), 'uk/home.json': [] },
      'shape', 'uk/home.json', '', /text in quotes/],
  ],
  keys: [
    ['a missing file', without('ru/home.json'), 'missing-file', 'ru/home.json', '', /missing/],
    ['a surplus file', { ...smallFiles(), 'ru/extra.json': { a: 'x' } },
      'surplus-file', 'ru/extra.json', '', /English has no such file/],
    ['a missing key', broken('nn/common.json', 'more.call', undefined),
      'missing', 'nn/common.json', 'more.call', /In English it is "Touch/],
    ['a surplus key', broken('nn/home.json', 'extra', 'x'),
      'surplus', 'nn/home.json', 'extra', /English has no such key/],
    ['a key missing in English only', broken('en/home.json', 'title', undefined),
      'missing', 'en/home.json', 'title', /most languages have it/],
    ['an empty text', broken('uk/home.json', 'title', '  '), 'empty', 'uk/home.json', 'title', /empty/],
  ],
  markup: [
    ['a placeholder that nobody knows', text('uk', '{nn}'),
      'placeholder', 'uk/home.json', 'title', /\{nn\} is neither a fact nor a parameter/],
    ['a placeholder that English does not have', broken('uk/common.json', 'more.call', '[[logIn]] {n}'),
      'placeholder', 'uk/common.json', 'more.call', /English has \{helpPhone\} here, this text has \{n\}/],
    ['a placeholder left out', broken('uk/common.json', 'more.call', '[[logIn]]'),
      'placeholder', 'uk/common.json', 'more.call', /has no placeholder/],
    ['a fact without a value in a text', broken('uk/home.json', 'title', '{price}'),
      'placeholder', 'uk/home.json', 'title', /has no value/],
    ['two plural forms in Ukrainian', broken('uk/common.json', 'left', '{n} година | {n} годин'),
      'plural', 'uk/common.json', 'left', /2 of 3 plural forms\. Write one \(1\) \| few \(2\) \| many \(5\)/],
    ['three plural forms in Bokmål', broken('nb/common.json', 'left', '{n} a | {n} b | {n} c'),
      'plural', 'nb/common.json', 'left', /3 of 2/],
    ['a plural where English has none', broken('nb/home.json', 'title', 'x | y'),
      'plural', 'nb/home.json', 'title', /English has one form/],
    ['an empty plural form', broken('nb/common.json', 'left', '{n} time | '),
      'plural', 'nb/common.json', 'left', /empty/],
    ['an @', text('en', 'help@norge'), 'sign', 'en/home.json', 'title', /The sign @/],
    ['an open brace', text('en', 'x { y'), 'sign', 'en/home.json', 'title', /The sign \{/],
    ['a bar without spaces', text('en', 'x|y'), 'sign', 'en/home.json', 'title', /The sign \|/],
    ['a term that is not closed', text('en', 'x [[logIn] y'),
      'sign', 'en/home.json', 'title', /The sign \[ \]/],
    ['a tag', text('en', '<b>x'), 'sign', 'en/home.json', 'title', /The sign < >/],
    ['a fact on the first screen', broken('uk/welcome.json', 'greeting', '[[logIn]]'),
      'welcome', 'uk/welcome.json', 'greeting', /first screen/],
    ['an unknown term', text('en', '[[logOut]]'),
      'term', 'en/home.json', 'title', /\[\[logOut\]\] is not a term/],
  ],
  wording: [
    ['a forbidden word, with an ending', text('en', 'Now Clicking'),
      'forbidden', 'en/home.json', 'title', /Write "touch"/],
    ['a forbidden word in two, in capitals, after a sign', put(text('en', 'Say: (Digital  POST boxes)'), 'content/forbidden.json', 'en', [{ word: 'digital post box', use: 'digital mailbox', why: 'x' }]),
      'forbidden', 'en/home.json', 'title', /Write "digital mailbox"/],
    ['a forbidden word that begins with the right one', put(text('nb', 'Hent applikasjonen'), 'content/forbidden.json', 'nb', [{ word: 'applikasjon', use: 'app', why: 'x' }]),
      'forbidden', 'nb/home.json', 'title', /Write "app"/],
    ['a forbidden word that stands without the rest of the right one',
      put(text('en', 'temporary collective protection or collective protection'), 'content/forbidden.json', 'en', [{ word: 'collective protection', use: 'temporary collective protection', why: 'x' }]),
      'forbidden', 'en/home.json', 'title', /Write "temporary collective protection"/],
    ['English quotes in Nynorsk', text('nn', '“x”'), 'quotes', 'nn/home.json', 'title', /Write «…»/],
    ['Norwegian quotes in English', text('en', '«x»'), 'quotes', 'en/home.json', 'title', /Write “…”/],
    ['straight quotes', text('uk', '"x"'), 'quotes', 'uk/home.json', 'title', /Write «…»/],
    ['German quotes in Ukrainian', text('uk', '„x“'), 'quotes', 'uk/home.json', 'title', /Write «…»/],
    ['a quote that is not closed', text('ru', '«x'), 'quotes', 'ru/home.json', 'title', /not closed/],
    ['a telephone number', text('en', 'Call 22 03 00 00.'),
      'phone', 'en/home.json', 'title', /"22 03 00 00"/],
    ['a telephone number in one piece', text('en', 'Call 80030300'),
      'phone', 'en/home.json', 'title', /telephone/],
    ['a telephone number with +47', text('en', 'Call +47 815'),
      'phone', 'en/home.json', 'title', /telephone/],
    ['a price in NOK', text('en', 'It costs 989 NOK'), 'price', 'en/home.json', 'title', /"989 NOK"/],
    ['a price in kr', text('nb', 'Pris: kr 1 000'), 'price', 'nb/home.json', 'title', /price/],
    ['a price in kroner', text('nb', '1 000 kroner'), 'price', 'nb/home.json', 'title', /"1 000 kroner"/],
    ['a price in Ukrainian', text('uk', '989 крон'), 'price', 'uk/home.json', 'title', /price/],
    ['a price in euro', text('en', '€10'), 'price', 'en/home.json', 'title', /price/],
  ],
  languages: [
    ['a Russian letter in Ukrainian', text('uk', 'мы йдемо'),
      'letters', 'uk/home.json', 'title', /"мы".*ы э ъ ё/],
    ['a Ukrainian letter in Russian', text('ru', 'в місто'),
      'letters', 'ru/home.json', 'title', /"місто".*і ї є ґ/],
    ['Bokmål in Nynorsk', text('nn', 'Du har Ikke det'),
      'near-language', 'nn/home.json', 'title', /"Ikke" is Bokmål\. Write "ikkje"/],
    ['Nynorsk in Bokmål', text('nb', 'det kjem frå deg'),
      'near-language', 'nb/home.json', 'title', /"kjem" is Nynorsk\. Write "kommer"/],
    ['a Latin letter in a Cyrillic word', text('uk', 'тoрк'),
      'look-alike', 'uk/home.json', 'title', /mixes Latin and Cyrillic/],
    ['a Latin letter between Cyrillic words', text('uk', 'ти i він'),
      'look-alike', 'uk/home.json', 'title', /"i" between/],
    ['a copy of English', inAll('home', 'title', { en: 'Choose your own bank', nb: 'choose your own bank!' }),
      'copy', 'nb/home.json', 'title', /same as in "en"/],
    ['an English word in Ukrainian', text('uk', 'Back to Digipost'), 'script', 'uk/home.json', 'title', /Latin letters alone/],
    ['a copy of Ukrainian in Russian', inAll('home', 'title', { uk: 'Нова картка тут', ru: 'Нова картка тут' }),
      'copy', 'uk/home.json', 'title', /same as in "ru"/],
    ['a copy of Bokmål in Nynorsk', inAll('home', 'title', { nb: 'Hvor er du nå', nn: 'Hvor er du nå' }),
      'near-language', 'nn/home.json', 'title', /"Hvor" is Bokmål\. Write "kvar"/],
  ],
  entries: [
    ['an entry without words', broken('content/bring.json', 'lists.0.items', ['passport', 'phone']),
      'no-words', 'en/bring.json', 'lists.post.items.phone', /content\/bring\.json/],
    ['an answer without words',
      flow('questions.1.answers', [ { id: 'yes', notes: ['bank'], next: 'end' }, { id: 'no', next: 'end' }, { id: 'unknown', next: 'end' }, ]),
      'no-words', 'en/eligibility.json', 'questions.bank.answers.unknown', /text is missing/],
    ['what people call a service that there is none of', inAll('search', 'services.tax', { en: 'x', nb: 'x', nn: 'x', uk: 'x', ru: 'x' }),
      'no-entry', 'en/search.json', 'services.tax', /content\/services\.json/],
    ['words without an entry', inAll('bring', 'lists.post.items.phone', { en: 'x', nb: 'x', nn: 'x', uk: 'x', ru: 'x' }),
      'no-entry', 'en/bring.json', 'lists.post.items.phone', /No screen shows this text/],
    ['a text of a picture that nobody shows',
      inAll('pictures', 'door', { en: 'x', nb: 'x', nn: 'x', uk: 'x', ru: 'x' }),
      'no-entry', 'en/pictures.json', 'door', /No screen shows/],
    ['a picture that speaks, without a text',
      put({ ...smallFiles(), 'media/pictures/door.svg': '' }, 'content/order.json', 'steps.0.picture', 'door'),
      'no-words', 'en/pictures.json', 'door', /missing/],
    ['a link of a question without a label', flow('questions.0.links', ['norge']),
      'no-words', 'en/common.json', 'links.norge', /missing/],
    ['a term without its meaning', broken('content/terms.json', 'logOut', 'Logg ut'),
      'no-words', 'en/terms.json', 'logOut', /content\/terms\.json/],
  ],
  references: [
    ['an unknown link', broken('content/about.json', 'sections.0.links', ['nav']),
      'unknown-id', 'content/about.json', 'sections.what.links', /"nav" is not a link/],
    ['an unknown single link', broken('content/services.json', 'services.0.link', 'nav'),
      'unknown-id', 'content/services.json', 'services.health.link', /"nav" is not a link/],
    ['an unknown fact', broken('content/about.json', 'sections.0.facts', ['age']),
      'unknown-id', 'content/about.json', 'sections.what.facts', /not a fact/],
    ['an unknown telephone', broken('content/help.json', 'contacts.0.phone', 'noPhone'),
      'unknown-id', 'content/help.json', 'contacts.idporten.phone', /not a fact/],
    ['an unknown need', broken('content/services.json', 'services.0.needs', ['money']),
      'unknown-id', 'content/services.json', 'services.health.needs', /"money" is not a need/],
    ['an unknown event', broken('content/services.json', 'services.0.events', ['letter']),
      'unknown-id', 'content/services.json', 'services.health.events', /"letter" is not an event/],
    ['a picture of a need without its file', broken('content/services.json', 'needs.0.picture', 'door'),
      'unknown-id', 'content/services.json', 'needs.ill.picture', /media\/pictures\/door\.svg/],
    ['an electronic ID that is no fact', broken('content/services.json', 'services.0.eid', 'eidNav'),
      'unknown-id', 'content/services.json', 'services.health.eid', /not a fact/],
    ['an unknown term', broken('content/about.json', 'sections.0.terms', ['logOut']),
      'unknown-id', 'content/about.json', 'sections.what.terms', /not a term/],
    ['a picture without its file', without('media/pictures/key.svg'),
      'unknown-id', 'content/about.json', 'sections.what.picture', /media\/pictures\/key\.svg/],
    ['an unknown term on a screen of the practice', broken('content/practice.json', 'exercises.0.screens.0.title', { term: 'logOut' }),
      'unknown-id', 'content/practice.json', 'exercises.logIn.screens.front.title.term', /not a term/],
    ['an id given twice',
      put(smallFiles(), 'content/facts.json', 'facts.2', (smallFiles()['content/facts.json'] as { facts: unknown[] }).facts[0]),
      'double-id', 'content/facts.json', 'facts.helpPhone', /twice/],
    ['a thing to bring given twice', broken('content/bring.json', 'lists.0.items', ['passport', 'passport']),
      'double-id', 'content/bring.json', 'lists.post.items.passport', /twice/],
    ['a price with its currency', broken('content/facts.json', 'facts.1.value', '989 NOK'),
      'price-fact', 'content/facts.json', 'facts.price.value', /number of Norwegian kroner/],
    ['a fact checked in the future', broken('content/facts.json', 'facts.0.checked', '2026-11-23'),
      'future', 'content/facts.json', 'facts.helpPhone.checked', /in the future/],
  ],
  flow: [
    ['an unknown start', flow('start', 'age'),
      'flow-start', 'content/eligibility.json', 'start', /Questions: phone, bank/],
    ['an unreachable question', flow('questions.0.answers.0.next', 'end'),
      'flow-unreachable', 'content/eligibility.json', 'questions.bank', /No answer leads/],
    ['an unknown next', flow('questions.0.answers.1.next', 'age'),
      'flow-next', 'content/eligibility.json', 'questions.phone.answers.no.next', /Allowed: phone, bank, end/],
    ['a cycle', flow('questions.1.answers.1.next', 'phone'),
      'flow-cycle', 'content/eligibility.json', 'questions.phone', /phone → bank → phone/],
    ['an unknown finding', flow('questions.0.answers.1.missing', ['phone', 'age']),
      'flow-unknown', 'content/eligibility.json', 'questions.phone.answers.no.missing',
      /"age" is not in the list "findings"/],
    ['an unused finding', flow('questions.0.answers.1.missing', undefined),
      'flow-unused', 'content/eligibility.json', 'findings.phone', /No answer/],
    ['an unused note', flow('questions.1.answers.0.notes', undefined),
      'flow-unused', 'content/eligibility.json', 'notes.bank', /No answer/],
    ['trouble that leads nowhere', trouble('questions.0.answers.0.next', 'fraud'),
      'flow-next', 'content/trouble.json', 'questions.what.answers.pin.next', /Allowed: what, more, pin, staff/],
    ['trouble in a circle', put(trouble('questions.1.answers.0.next', 'what'), 'content/trouble.json', 'ends.0', { id: 'pin', picture: 'way', owner: 'Buypass', take: ['phone'] }),
      'flow-cycle', 'content/trouble.json', 'questions.what', /what → more → what/],
    ['an end of trouble that nothing leads to', trouble('questions.1.answers.1.next', 'pin'),
      'flow-unreachable', 'content/trouble.json', 'ends.staff', /No answer leads to this end/],
    ['a question of trouble that nothing leads to', trouble('start', 'more'),
      'flow-unreachable', 'content/trouble.json', 'questions.what', /No answer leads to this question/],
    ['more questions than a worried person answers', deepTrouble(),
      'flow-deep', 'content/trouble.json', 'questions.fifth', /question 5 .*what → more → third → fourth → fifth/],
    ['an end of trouble without an owner', trouble('ends.1.owner', undefined), 'structure', 'content/trouble.json', 'ends.staff.owner', /"owner" is missing/],
    ['an answer with neither picture nor message', trouble('questions.1.answers.0', { id: 'pin', next: 'pin' }),
      'structure', 'content/trouble.json', 'questions.more.answers.pin', /either a "picture" or a "message"/],
    ['an unknown sentence', trouble('ends.0.say', 'hello'), 'unknown-id', 'content/trouble.json', 'ends.pin.say', /content\/sentences\.json/],
    ['a thing to bring without words', trouble('ends.0.take', ['phone', 'letter']), 'no-words', 'en/trouble.json', 'take.letter', /missing/],
  ],
  clips: [
    ['a script whose video has no place for descriptions', broken('content/videos.json', 'videos.1.descriptions', undefined),
      'clip-video', 'content/videos.json', 'videos.key.descriptions', /clips\/key\.\{lang\}\.descriptions\.vtt/],
    ['a clip that is too short', script('scenes.0.seconds', 8),
      'clip-length', 'content/clips.json', 'clips.key', /38 s together.*45 to 90/],
    ['a clip that is too long', script('scenes.0.seconds', 60.1),
      'clip-length', 'content/clips.json', 'clips.key', /90\.1 s/],
    ['a caption that ends before it begins', script('scenes.0.cues.0.from', 6),
      'clip-times', 'content/clips.json', 'clips.key.scenes.door.cues.a', /ends at 6 s and begins at 6 s/],
    ['a caption after its scene', script('scenes.1.cues.0.to', 30.1),
      'clip-times', 'content/clips.json', 'clips.key.scenes.open.cues.a', /after its scene, which lasts 30 s/],
    ['captions of a clip that overlap', script('scenes.0.cues.1.from', 5.9),
      'clip-times', 'content/clips.json', 'clips.key.scenes.door.cues.b', /before the caption above it is over, at 6 s/],
    ['a time before the beginning', script('scenes.0.cues.0.from', -1),
      'structure', 'content/clips.json', 'clips.key.scenes.door.cues.a.from', /from 0/],
    ['a caption without words', inAll('clips', 'key.door.said.b', { en: undefined, nb: undefined, nn: undefined, uk: undefined, ru: undefined }),
      'no-words', 'en/clips.json', 'key.door.said.b', /content\/clips\.json/],
    ['words without a caption', inAll('clips', 'key.door.said.c', { en: 'x', nb: 'x', nn: 'x', uk: 'x', ru: 'x' }),
      'no-entry', 'en/clips.json', 'key.door.said.c', /No screen shows/],
    ['a scene that is not described', clip('uk', 'open.seen', undefined), 'missing', 'uk/clips.json', 'key.open.seen', /missing/],
    ['a caption that is too fast in one language', clip('nn', 'door.said.b', 'Dette er for langt til to sekund.'),
      'caption-fast', 'nn/clips.json', 'key.door.said.b', /33 characters in 1\.5 s/],
    ['a caption of a clip under a second', script('scenes.1.cues.0.to', 1.4),
      'clip-times', 'content/clips.json', 'clips.key.scenes.open.cues.a', /0\.9 s.*at least 1 s/],
    ['a caption that is too long for two lines', clip('en', 'door.said.a', 'You need this now. It is a very-very-very-very-long-word-with-many-parts.'),
      'caption-long', 'en/clips.json', 'key.door.said.a', /at most 42/],
    ['a caption that can not be spoken', clip('uk', 'door.said.b', 'Так & ні'), 'unspeakable', 'uk/clips.json', 'key.door.said.b', /sign &/],
    ['a description that can not be spoken', clip('uk', 'open.seen', 'Двері → дім'), 'unspeakable', 'uk/clips.json', 'key.open.seen', /sign →/],
    ['a term that is none, in a caption', clip('en', 'door.said.b', 'Touch [[nothing]]'), 'term', 'en/clips.json', 'key.door.said.b', /not a term/],
  ],
  captions: [
    ['a wrong header', { ...smallFiles(), 'media/refugees.en.vtt': '1\n00:00:01.000 --> 00:00:03.000\nHi' },
      'caption-header', 'media/refugees.en.vtt', '', /WEBVTT/],
    ['no empty line after the header',
      { ...smallFiles(), 'media/refugees.en.vtt': 'WEBVTT\n00:00:01.000 --> 00:00:03.000\nHi' },
      'caption-header', 'media/refugees.en.vtt', '', /empty line/],
    ['a time with a comma', captions('00:00:01,000 --> 00:00:03,000\nHi'),
      'caption-cue', 'media/refugees.en.vtt', 'cue 1', /00:00:01\.000/],
    ['an end before the start', captions('00:00:03.000 --> 00:00:01.000\nHi'),
      'caption-cue', 'media/refugees.en.vtt', 'cue 1', /ends before/],
    ['a caption without text', captions('00:00:01.000 --> 00:00:03.000'),
      'caption-cue', 'media/refugees.en.vtt', 'cue 1', /no text/],
    ['captions out of order', captions('00:00:05.000 --> 00:00:07.000\nHi', '00:00:01.000 --> 00:00:03.000\nHi'),
      'caption-order', 'media/refugees.en.vtt', 'cue 2, 00:00:01.000', /order of time/],
    ['captions that overlap', captions('00:00:01.000 --> 00:00:03.000\nHi', '00:00:02.900 --> 00:00:05.000\nHi'),
      'caption-overlap', 'media/refugees.en.vtt', 'cue 2, 00:00:02.900', /00:00:03\.000/],
    ['a caption under a second', captions('00:01.000 --> 00:01.999\nHi'),
      'caption-short', 'media/refugees.en.vtt', 'cue 1, 00:00:01.000', /at least 1 s/],
    ['a caption too fast to read', captions(`00:01.000 --> 00:02.000\n${'x'.repeat(18)}`),
      'caption-fast', 'media/refugees.en.vtt', 'cue 1, 00:00:01.000', /18 characters in 1 s/],
    ['a caption of three lines', captions('intro\n00:01.000 --> 00:05.000 align:start\na\nb\nc'),
      'caption-lines', 'media/refugees.en.vtt', 'cue 1, 00:00:01.000', /3 lines/],
  ],
};

/** What looks like a fault and is none. */
const fine: [name: string, files: Files][] = [
  ['short texts that are the same', inAll('home', 'title', { en: 'Telefon hotel', nb: 'Telefon hotel' })],
  ['names and Norwegian terms that are the same', inAll('home', 'title', {
    en: 'Helsenorge, Digipost, Buypass: Logg inn', uk: 'Helsenorge, Digipost, Buypass: Logg inn',
  })],
  ['the same text in Bokmål and Nynorsk', inAll('home', 'title', { nb: 'Du får din kode nå', nn: 'Du får din kode nå' })],
  ['a Norwegian term quoted in Nynorsk', put(text('nn', '[[logIn]], Hvor er det'), 'content/terms.json', 'logIn', 'Hvor er det')],
  ['an ending after a hyphen in Nynorsk', text('nn', 'ID-en din')],
  ['a web address in Bokmål', text('nb', 'Se www.noreg.no/en')],
  ['Latin capital letters in Ukrainian', text('uk', 'від A до Z, D-номер і PIN-код')],
  ['a forbidden word inside what should be used', {
    ...text('en', 'a click card'), 'content/forbidden.json': { en: [{ word: 'click', use: 'click card', why: 'term' }] },
  }],
  ['a forbidden word inside another word', text('en', 'unclick')],
  ['a date, a year and an 11-digit number', text('en', '22.11.2026 – 2027, 010190 12345')],
  ['a number before a word that starts like a currency', text('nb', '10 krav og 3 euroland')],
  ['paragraphs, bullets and quotes', text('en', 'Touch “Home”:\n- one\n- two')],
  ['a clip that is not there', without('media/refugees.en.vtt')],
  ['captions that meet', captions('NOTE by hand', '1\n00:01.000 --> 00:02.100\n<v Anna>Hi</v>', '2\r\n00:02.100 --> 00:03.100 line:0\r\nHi')],
];

test.each(fine)('%s is fine', (_name, files) => {
  expect(check(files)).toEqual([]);
});

test('a question without answers is a dead end', () => {
  const files = flow('questions.1.answers', []);
  put(files, 'content/eligibility.json', 'notes', []);
  for (const lang of ['en', 'nb', 'nn', 'uk', 'ru']) {
    put(files, `${lang}/eligibility.json`, 'questions.bank.answers', undefined);
    put(files, `${lang}/eligibility.json`, 'notes', undefined);
  }
  expect(check(files)).toMatchObject([{ rule: 'flow-dead-end', key: 'questions.bank' }]);
});

test('descriptions in a file are heard, so they may be long; their times are checked', () => {
  const described = (...cues: string[]): Files => put(
    { ...smallFiles(), 'media/refugees.uk.descriptions.vtt': ['WEBVTT', ...cues].join('\n\n') },
    'content/videos.json', 'videos.0.descriptions', 'refugees.{lang}.descriptions.vtt',
  );
  const long = `00:01.000 --> 00:03.000\n${'x'.repeat(90)}\ny\nz`;
  expect(check(described(long))).toEqual([]);
  expect(check(described(long, '00:02.000 --> 00:04.000\nx'))).toMatchObject([{ rule: 'caption-overlap' }]);
});

test('a script that no video has is named', () => {
  const files = smallFiles();
  (files['content/clips.json'] as { clips: unknown[] }).clips.push({ id: 'lost', scenes: [{ id: 'only', seconds: 60, cues: [] }] });
  expect(check(files)).toContainEqual(
    { rule: 'clip-video', file: 'content/clips.json', key: 'clips.lost', what: expect.stringMatching(/No video/), severity: 'error' });
});

test('two scenes of one name, and two captions of one name in a scene, are named', () => {
  expect(check(script('scenes.1.id', 'door'))).toContainEqual(expect.objectContaining({ rule: 'double-id', key: 'clips.key.scenes.door' }));
  expect(check(script('scenes.0.cues.1.id', 'a'))).toContainEqual(expect.objectContaining({ rule: 'double-id', key: 'clips.key.scenes.door.cues.a' }));
});

test('a clip with a script needs neither caption files nor a file of descriptions, but every other file it names', () => {
  const files = put(smallFiles(), 'content/videos.json', 'videos.1.poster', 'clips/key.webp');
  put(files, 'content/videos.json', 'videos.1.small', 'clips/key.720.webm');
  delete files['media/clips/key.webm'];
  expect(check(files).map(({ rule, severity, what }) => [rule, severity, /media\/(\S+) is not there: npm run clips/.exec(what)?.[1]])).toEqual([
    ['clip', 'warning', 'clips/key.webm'], ['clip', 'warning', 'clips/key.webp'], ['clip', 'warning', 'clips/key.720.webm'],
  ]);
});

test('a clip that is there warns of each language without captions', () => {
  const problems = check({ ...smallFiles(), 'media/refugees.webm': '' });
  expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning', 'warning']);
  expect(problems.map(({ what }) => /refugees\.(\w+)\.vtt/.exec(what)?.[1]).sort()).toEqual(['nb', 'nn', 'ru', 'uk']);
});

test('a file that the kiosk does not know is a warning', () => {
  expect(check({ ...smallFiles(), 'content/games.json': {} })).toMatchObject([{ file: 'content/games.json', severity: 'warning' }]);
});

test('a fact written in words may not stand in a text', () => {
  const files = put(text('nb', '{price}'), 'content/facts.json', 'facts.1.value', 'see the price');
  put(files, 'en/home.json', 'title', '{price}');
  const rules = check(files).map(({ file, rule }) => `${file} ${rule}`);
  expect(rules).toContain('en/home.json placeholder');
  expect(rules).toContain('nb/home.json placeholder');
});

test('without English, the pack says so and the others are compared by majority', () => {
  const files = Object.fromEntries(Object.entries(smallFiles()).filter(([path]) => !path.startsWith('en/')));
  put(files, 'uk/home.json', 'title', undefined);
  expect(check(files).map(({ rule, file }) => `${rule} ${file}`)).toEqual(['reference en/', 'missing uk/home.json']);
});

test('a new language is checked by its own plural rules', () => {
  const polish = Object.fromEntries(Object.entries(smallFiles()).filter(([path]) => path.startsWith('nb/'))
    .map(([path, value]) => [path.replace('nb/', 'pl/'), value]));
  const files = { ...smallFiles(), ...polish };
  put(files, 'pl/common.json', 'more.call', 'Wybierz [[logIn]] {helpPhone}');
  put(files, 'pl/common.json', 'left', '{n} godzina | {n} godzin');
  expect(check(files)).toMatchObject([{ rule: 'plural', file: 'pl/common.json', what: expect.stringMatching(/2 of 3/) }]);
  put(files, 'pl/common.json', 'left', '{n} godzina | {n} godziny | {n} godzin');
  expect(check(files)).toEqual([]);
});

test('without a date nothing is in the future: the clock of a kiosk may be wrong', () => {
  const files = broken('content/facts.json', 'facts.0.checked', '2099-01-01');
  expect(checkContent(packOf(files))).toEqual([]);
});

test('a language may count like another one that browsers know better', () => {
  const files = put(smallFiles(), 'nn/language.json', 'formats', 'uk');
  expect(check(files)).toMatchObject([{ rule: 'plural', file: 'nn/common.json', what: expect.stringMatching(/2 of 3/) }]);
});

test('whatever a file holds, the check says something and never throws', () => {
  const paths = Object.keys(smallFiles()).filter((path) => path.endsWith('.json'));
  fc.assert(fc.property(fc.constantFrom(...paths), fc.array(fc.nat({ max: 9 }), { maxLength: 4 }), fc.jsonValue(),
    (path, steps, value) => {
      // Follows the steps down into the file, then puts anything at all in place of what is there.
      const files: Record<string, unknown> = smallFiles();
      let at = files;
      let key = path;
      for (const step of steps) {
        const child = at[key];
        if (typeof child !== 'object' || child === null || Object.keys(child).length === 0) break;
        at = child as Record<string, unknown>;
        key = Object.keys(child)[step % Object.keys(child).length]!;
      }
      at[key] = value;
      const problems = check(files);
      for (const { what, severity, rule } of problems) expect({ what, severity, rule }).toEqual({
        what: expect.stringMatching(/^\S.*[.?!…]$/s), severity: expect.stringMatching(/^(error|warning)$/), rule: expect.any(String),
      });
      expect(() => toContent(packOf(files))).not.toThrow();
    }), { numRuns: 150 });
}, 60_000);

test('an empty pack gives problems, not an exception', () => {
  const problems = checkContent(packOf({}), { today: TODAY });
  expect(problems.map(({ rule }) => rule)).toContain('reference');
  expect(problems.filter(({ rule }) => rule === 'structure')).toHaveLength(19);
});

describe.each(Object.entries(cases))('%s', (_group, group) => {
  test.each(group)('%s', (_name, files, rule, file, key, what) => {
    const problems = check(files);
    expect(problems).toEqual([{ rule, file, key, what: expect.stringMatching(what), severity: 'error' }]);
  });
});

describe('what staff read', () => {
  /** Notes have a rule of their own. */
  const wrong = (files: Files) => check(files).filter(({ rule }) => rule !== 'note-missing');
  const staffed = (): Files => ({ ...smallFiles(), ...staffFiles('en', 'nb', 'nn') });

  test('is in the languages that have it, and may be in none', () => {
    expect(wrong(staffed())).toEqual([]);
  });

  test('is the same in each of them', () => {
    expect(wrong(put(staffed(), 'en/staff/state.json', 'more', 'x'))).toMatchObject([
      { rule: 'missing', file: 'nb/staff/state.json', key: 'more' }, { rule: 'missing', file: 'nn/staff/state.json', key: 'more' },
    ]);
    const files = staffed();
    delete files['nn/staff/notes.json'];
    expect(wrong(files)).toMatchObject([{ rule: 'missing-file', file: 'nn/staff/notes.json' }]);
  });

  test('is in its own language', () => {
    expect(wrong(put(staffed(), 'nn/staff/notes.json', 'title', 'Hva skjer'))).toMatchObject([{ rule: 'near-language', file: 'nn/staff/notes.json' }]);
  });
});
