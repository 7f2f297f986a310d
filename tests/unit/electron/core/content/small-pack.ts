// A small pack without a fault, in memory and on disk, for tests that break one thing in it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pack } from '../../../../../electron/core/content/types.ts';

/** The files of a pack by path: objects for JSON, text for the rest. */
export type Files = Record<string, unknown>;

const page = { title: 'x' };

/** What differs between the languages. Words are many enough for every rule to have something to look at. */
const WORDS: Record<string, { name: string; long: string; left: string; welcome: string }> = {
  en: { name: 'English', long: 'Touch [[logIn]] and call {helpPhone}', left: '{n} hour left | {n} hours left', welcome: 'Welcome' },
  nb: { name: 'Norsk bokmål', long: 'Trykk på [[logIn]] og ring {helpPhone}', left: '{n} time igjen | {n} timer igjen', welcome: 'Velkommen' },
  nn: { name: 'Norsk nynorsk', long: 'Trykk på [[logIn]] og ring til {helpPhone}', left: '{n} time att | {n} timar att', welcome: 'Velkomen' },
  uk: {
    name: 'Українська',
    long: 'Торкніться [[logIn]] і зателефонуйте {helpPhone}',
    left: '{n} година | {n} години | {n} годин',
    welcome: 'Вітаємо',
  },
  ru: { name: 'Русский', long: 'Нажмите [[logIn]] и позвоните {helpPhone}', left: '{n} час | {n} часа | {n} часов', welcome: 'Здравствуйте' },
};

function wordsOf(lang: string): Files {
  const { name, long, left, welcome } = WORDS[lang]!;
  return {
    [`${lang}/language.json`]: { name, direction: 'ltr' },
    [`${lang}/common.json`]: { left, more: { call: long } },
    [`${lang}/welcome.json`]: { greeting: welcome },
    [`${lang}/home.json`]: page,
    [`${lang}/about.json`]: { sections: { what: { title: 'x', body: 'x' } } },
    [`${lang}/eligibility.json`]: {
      questions: {
        phone: { short: 'x', title: 'x', help: 'x', answers: { yes: 'x', no: 'x' } },
        bank: { short: 'x', title: 'x', help: 'x', answers: { yes: 'x', no: 'x' } },
      },
      findings: { phone: { title: 'x', todo: 'x', who: 'x' } },
      notes: { bank: { title: 'x', body: 'x' } },
      outcomes: { can: { title: 'x', body: 'x' }, notYet: { title: 'x', body: 'x' } },
    },
    [`${lang}/order.json`]: { steps: { pay: { title: 'x', body: 'x' } } },
    [`${lang}/bring.json`]: { lists: { post: { title: 'x', note: 'x', items: { passport: 'x' } } } },
    [`${lang}/list.json`]: page,
    [`${lang}/tutorial.json`]: { slides: { find: { title: 'x', body: 'x' } } },
    [`${lang}/practice.json`]: {
      groups: { logIn: 'x' },
      given: { number: 'x', pin: 'x', sms: 'x', letter: 'x', password: 'x' },
      exercises: { logIn: { title: 'x', body: 'x', done: 'x' }, wrong: { title: 'x', body: 'x' } },
      rounds: { alone: { title: 'x', body: 'x', done: 'x' } },
      screens: { front: { title: 'x', body: 'x', hint: 'x' }, out: { title: 'x' }, notYou: { title: 'x', body: 'x', hint: 'x', done: 'x' } },
      touched: { menu: 'x', approve: 'x' },
    },
    [`${lang}/mailbox.json`]: { steps: { what: { title: 'x', body: 'x' } }, providers: { digipost: 'x' } },
    [`${lang}/videos.json`]: { items: { refugees: { title: 'x', body: 'x' }, key: { title: 'x', body: 'x' } } },
    [`${lang}/clips.json`]: { key: { door: { seen: 'x', said: { a: 'x', b: 'x' } }, open: { seen: 'x', said: { a: 'x' } } } },
    [`${lang}/staff.json`]: { title: 'x' },
    [`${lang}/display.json`]: { title: 'x' },
    [`${lang}/listen.json`]: { title: 'x' },
    [`${lang}/services.json`]: { items: { health: { title: 'x', body: 'x' } }, needs: { ill: 'x' }, events: { arrived: 'x' } },
    [`${lang}/search.json`]: { skip: 'x', services: { health: 'x' } },
    [`${lang}/questions.json`]: { items: { how: { question: 'x', answer: 'x' } } },
    [`${lang}/trouble.json`]: {
      questions: {
        what: { short: 'x', title: 'x', answers: { pin: 'x', more: 'x' } },
        more: { short: 'x', title: 'x', answers: { pin: 'x', other: 'x' } },
      },
      ends: { pin: { title: 'x', body: 'x', who: 'x' }, staff: { title: 'x', body: 'x', who: 'x' } },
      take: { phone: 'x' },
    },
    [`${lang}/sentences.json`]: { help: 'x' },
    [`${lang}/help.json`]: { contacts: { idporten: 'x' } },
    [`${lang}/terms.json`]: { logIn: 'x' },
    [`${lang}/pictures.json`]: { key: 'x' },
  };
}

const fact = {
  value: '+47 800 30 300',
  source: { name: 'Norge.no', url: 'https://www.norge.no/nn' },
  checked: '2026-11-22',
  owner: 'Digdir',
  limitDays: 180,
};

const STRUCTURE: Files = {
  'content/facts.json': { facts: [{ id: 'helpPhone', ...fact }, { id: 'price', ...fact, value: null, confirm: true, doubt: 'why' }] },
  'content/terms.json': { logIn: 'Logg inn' },
  'content/links.json': { norge: 'https://www.norge.no' },
  'content/forbidden.json': { en: [{ word: 'click', use: 'touch', why: 'screens are touched' }] },
  'content/abstract.json': { examples: {}, words: [] },
  'content/about.json': { sections: [{ id: 'what', picture: 'key', facts: ['helpPhone'], links: ['norge'], terms: ['logIn'] }] },
  'content/eligibility.json': {
    start: 'phone',
    questions: [
      { id: 'phone', answers: [{ id: 'yes', next: 'bank' }, { id: 'no', missing: ['phone'], next: 'end' }] },
      { id: 'bank', answers: [{ id: 'yes', notes: ['bank'], next: 'end' }, { id: 'no', next: 'end' }] },
    ],
    findings: [{ id: 'phone' }],
    notes: [{ id: 'bank' }],
    outcomes: { can: { when: 'nothing missing' }, notYet: { when: 'something missing' } },
  },
  'content/order.json': { steps: [{ id: 'pay', bring: 'post' }] },
  'content/bring.json': { lists: [{ id: 'post', items: ['passport'] }] },
  'content/tutorial.json': { slides: [{ id: 'find' }] },
  'content/practice.json': {
    given: {
      number: { value: '62819310381', lines: [{ text: 'Kort' }] }, pin: { value: '2946', lines: [] }, sms: { value: '583914', lines: [] },
      letter: { value: '72940618', lines: [] }, password: { value: 'Sol', lines: [] },
    },
    mistyped: '62819310318',
    rounds: [{ id: 'alone', help: 'none' }],
    exercises: [
      {
        id: 'logIn',
        group: 'logIn',
        then: 'wrong',
        screens: [
          { id: 'front', device: 'page', title: { term: 'logIn' }, controls: [{ id: 'logIn', term: 'logIn', look: 'row', right: true }, { id: 'menu', text: 'Meny', look: 'row' }] },
          { id: 'out', device: 'page', title: { text: 'Ute' }, controls: [] },
        ],
      },
      {
        id: 'wrong',
        group: 'logIn',
        turns: true,
        screens: [
          { id: 'notYou', device: 'phone', title: { text: 'App' }, controls: [{ id: 'refuse', text: 'Avbryt', look: 'row', right: true }, { id: 'approve', text: 'Godkjenn', look: 'row' }] },
        ],
      },
    ],
  },
  'content/mailbox.json': { steps: [{ id: 'what' }], providers: [{ id: 'digipost', name: 'Digipost', link: 'norge' }] },
  'content/services.json': {
    needs: [{ id: 'ill' }],
    events: [{ id: 'arrived' }],
    services: [{
      id: 'health', name: 'Helsenorge', owner: 'Norsk helsenett', login: true, link: 'norge', eid: 'helpPhone', phone: 'helpPhone',
      languages: ['no'], needs: ['ill'], events: ['arrived'],
    }],
  },
  'content/questions.json': { questions: [{ id: 'how' }] },
  'content/sentences.json': { help: 'Kan dere hjelpe meg?' },
  'content/trouble.json': {
    start: 'what',
    questions: [
      { id: 'what', answers: [{ id: 'pin', message: { on: 'phone', term: 'logIn' }, next: 'pin' }, { id: 'more', picture: 'way', next: 'more' }] },
      { id: 'more', answers: [{ id: 'pin', picture: 'way', next: 'pin' }, { id: 'other', picture: 'way', next: 'staff' }] },
    ],
    ends: [
      { id: 'pin', picture: 'way', owner: 'Buypass', phone: 'helpPhone', say: 'help', take: ['phone'] },
      { id: 'staff', picture: 'way', owner: 'Kommunen' },
    ],
  },
  'content/help.json': { contacts: [{ id: 'idporten', name: 'ID-porten', phone: 'helpPhone' }] },
  'content/videos.json': {
    videos: [
      { id: 'refugees', file: 'refugees.webm', captions: 'refugees.{lang}.vtt', link: 'norge' },
      { id: 'key', file: 'clips/key.webm', captions: 'clips/key.{lang}.vtt', descriptions: 'clips/key.{lang}.descriptions.vtt' },
    ],
  },
  'content/clips.json': {
    clips: [{
      id: 'key',
      scenes: [
        { id: 'door', seconds: 20, cues: [{ id: 'a', from: 1, to: 6 }, { id: 'b', from: 6.5, to: 8 }] },
        { id: 'open', seconds: 30, cues: [{ id: 'a', from: 0.5, to: 2 }] },
      ],
    }],
  },
};

const MEDIA: Files = {
  'media/clips/key.webm': '',
  'media/pictures/key.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'media/pictures/way.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'media/refugees.en.vtt': 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nHello\n\n00:00:03.000 --> 00:00:05.000\nThis is a phone\n',
};

/** A fresh copy of the files of the good pack. Through JSON, so that no two files share an object. */
export function smallFiles(): Files {
  const files = Object.assign({}, STRUCTURE, ...Object.keys(WORDS).map(wordsOf), MEDIA) as Files;
  return JSON.parse(JSON.stringify(files)) as Files;
}

/** A pack as `readPack` would read these files. */
export function packOf(files: Files): Pack {
  const pack: Pack = { structure: {}, words: {}, staff: {}, media: [], captions: {}, speech: {}, problems: [] };
  for (const [path, value] of Object.entries(files)) {
    const [folder = '', ...rest] = path.split('/');
    const name = rest.join('/');
    if (folder === 'media') {
      pack.media.push(name);
      if (name.endsWith('.vtt')) pack.captions[name] = String(value);
      if (/^speech\/[^/]+\.json$/.test(name)) pack.speech[name.slice('speech/'.length, -'.json'.length)] = value;
    } else if (folder === 'content') {
      pack.structure[name.replace('.json', '')] = value;
    } else if (rest[0] === 'staff') {
      (pack.staff[folder] ??= {})[name.slice('staff/'.length, -'.json'.length)] = value;
    } else {
      (pack.words[folder] ??= {})[name.replace('.json', '')] = value;
    }
  }
  return pack;
}

/** Sets the value at a dotted key of one file; undefined removes it. Entries of lists go by their index. */
export function put(files: Files, path: string, key: string, value: unknown): Files {
  const keys = key.split('.');
  const last = keys.pop()!;
  let at = files[path] as Record<string, unknown>;
  for (const each of keys) at = at[each] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return files;
}

/** Writes files under a folder: text as it is, all else as JSON. */
export function writeFiles(dir: string, files: Files): void {
  for (const [path, value] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), typeof value === 'string' ? value : JSON.stringify(value));
  }
}
