// Types of the content pack, for the shell and the page. Types only: nothing here exists at run time.

/**
 * One language of the pack. `name` is in the language itself.
 * `formats` is the language whose dates and plurals it uses, where browsers do not know its own.
 */
export type LanguageInfo = { code: string; name: string; direction: 'ltr' | 'rtl'; formats?: string };

/** Words of one file: texts in nested objects. */
export type Words = { [key: string]: string | Words };

/** Words of one language by file: `{ common, welcome, home, ..., terms, pictures }`. */
export type LanguageWords = Record<string, Words>;

/**
 * A statement that can go out of date.
 * `value` null means "not known": the screen says where to find it.
 * `checked` is a date, YYYY-MM-DD. `limitDays` is how long the check is good for.
 * `confirm` marks a fact that somebody must still confirm, `doubt` says why. `unseen`: nobody has read it at its source yet,
 * and no screen says that it was checked.
 */
export type Fact = {
  id: string;
  value: string | number | null;
  source: { name: string; url: string };
  checked: string;
  owner: string;
  limitDays: number;
  confirm?: boolean;
  unseen?: boolean;
  doubt?: string;
};

/** What an entry may point at, by id: pictures, links, facts, terms, and a list of what to bring. */
type Pointers = { picture?: string; links?: string[]; facts?: string[]; terms?: string[]; bring?: string };

/** An entry of a list whose words stand under its id. */
export type Entry = Pointers & { id: string };

/** `next` is the id of a question, or where the flow ends. */
export type FlowAnswer = { id: string; next: string };

/** Questions whose answers lead from one to the next, from `start` to an end. */
export type Flow<Answer extends FlowAnswer = FlowAnswer> = { start: string; questions: { id: string; answers: Answer[] }[] };

/** All its ends are 'end'. */
export type EligibilityAnswer = FlowAnswer & {
  /** What the visitor still lacks if this is the answer. */
  missing?: string[];
  /** What the visitor should know besides. */
  notes?: string[];
};

export type EligibilityQuestion = Entry & { answers: EligibilityAnswer[] };

export type EligibilityFlow = {
  start: string;
  questions: EligibilityQuestion[];
  findings: Entry[];
  notes: Entry[];
  outcomes: { can: Outcome; notYet: Outcome };
};

/** `when` says in words when it holds; `walk` in flow.ts decides. */
export type Outcome = Pointers & { when: string };

/** What to bring, and where: the words of each item stand under its id. */
export type BringList = Entry & { items: string[] };
export type MailboxProvider = Entry & { name: string; link: string };
/** An answer stands beside a picture, or beside a made-up message with a term on it: what the visitor sees at home. */
export type TroubleAnswer = FlowAnswer & ({ picture: string } | { message: TroubleMessage });
export type TroubleMessage = { on: 'page' | 'phone' | 'sms'; term: string };
export type TroubleQuestion = { id: string; answers: TroubleAnswer[] };

/**
 * Where a path ends. `phone` is the fact with the number to call; without a value yet, the links lead to it. `say` is the
 * sentence to show or read aloud there, `take` what to take along.
 */
export type TroubleEnd = Entry & { picture: string; owner: string; phone?: string; say?: string; take?: string[] };
export type TroubleFlow = { start: string; questions: TroubleQuestion[]; ends: TroubleEnd[] };

/**
 * A public service. `name` and `owner` are Norwegian; `eid` and `phone` are fact ids: the electronic IDs it accepts, as
 * names parted by commas, and a number to call. `languages` are language codes; `needs` and `events` say under what it is
 * found. What people call it stands in the words, in search.json.
 */
export type Service = Entry & {
  name: string; owner: string; login: boolean; link: string; eid?: string; phone?: string;
  languages: string[]; needs: string[]; events: string[];
};
/** `phone` and `hours` are fact ids. */
export type Contact = Entry & { name: string; phone?: string; hours?: string; link?: string };
/**
 * A clip to look at. `file` (at most 1080 lines), `small` (720 lines, for smaller screens), `poster`, `captions` and
 * `descriptions` are names under media/; the last two hold `{lang}`. `descriptions` say what only the picture shows.
 * `link`: where else it can be seen.
 */
export type Video = Entry & { file: string; small?: string; captions: string; descriptions?: string; poster?: string; link?: string };

/**
 * The script of a clip that is made here (npm run clips): its scenes, in order, each with how long it is shown and what is
 * said in it, in seconds from the beginning of the scene. What is said, and what is seen, stands in clips.json of each language.
 */
export interface ClipScript {
  id: string;
  scenes: { id: string; seconds: number; cues: { id: string; from: number; to: number }[] }[];
}

/** A run of a text in one language. `term`: Norwegian words as they stand on a screen. */
export type CuePart = { text: string; lang: string; term?: true };

/**
 * A caption of a clip that is made here, or a description of one of its scenes. `id` is the scene's id, of a caption with a
 * dot and the cue's; `from` and `to` are seconds from the beginning of the clip. `lines` together, a space between them,
 * are the text.
 */
export type Cue = { id: string; from: number; to: number; lines: CuePart[][] };

/** Norwegian words as they stand on a screen: those of a term, or others. */
export type Norwegian = { term: string } | { text: string };

/** Something to touch on a screen of the practice. `right` is the one that leads on. */
export type PracticeControl = Norwegian & { id: string; look: 'head' | 'row' | 'main' | 'action'; right?: boolean };

/** What can be asked for on a screen of the practice: see PracticeGiven. */
export type PracticeKind = 'number' | 'pin' | 'sms' | 'letter' | 'password';

/**
 * What a visitor is given to enter, all of it made up: the number, the PIN code, the code of a text message, that of the
 * letter, a password. `lines` stand above it on the card, the message or the letter.
 */
export type PracticeGiven = { value: string; lines: Norwegian[] };

/** A field: digits are typed on a number pad, a password is filled in by a touch. `mistyped` fills it with a wrong number. */
export type PracticeEntry = { kind: PracticeKind; label: Norwegian; mistyped?: boolean };

/**
 * A made-up screen. `owner` is the name in its bar, `note` what it says besides its title, `fields` what it knows already.
 * With `shuffled` its rows stand in another order each time. One that stands in several exercises has the same words there.
 */
export type PracticeScreen = {
  id: string;
  device: 'page' | 'phone';
  owner?: string;
  title: Norwegian;
  note?: Norwegian;
  fields?: { label: Norwegian; value: string }[];
  rings?: boolean;
  shuffled?: boolean;
  entry?: PracticeEntry;
  controls: PracticeControl[];
};

/** How much the coach says: points at what to touch, gives a hint when asked, nothing. */
export type PracticeRound = { id: string; help: 'points' | 'hints' | 'none' };

/**
 * Something to practise. Its screens are walked once each round; or, with `turns`, each stands alone: what can go wrong.
 * Exercises of a `group` are offered together. `then` is the exercise that follows it.
 */
export type PracticeExercise = {
  id: string;
  group: string;
  facts?: string[];
  turns?: boolean;
  then?: string;
  screens: PracticeScreen[];
};

/** All that can be practised. */
export type Practice = {
  /** In the number 80 is added to the month: so it is nobody's. `mistyped` is the same with two digits in each other's place. */
  given: Record<PracticeKind, PracticeGiven>;
  mistyped: string;
  rounds: PracticeRound[];
  exercises: PracticeExercise[];
};

/** The structure files of `content/`, by name, as they stand in the files. */
export type Structure = {
  facts: { facts: Fact[] };
  /** Norwegian words as they stand on real screens, by term id. */
  terms: Record<string, string>;
  /** Norwegian sentences to show or read aloud at an office, by id. */
  sentences: Record<string, string>;
  /** Addresses by link id. */
  links: Record<string, string>;
  about: { sections: Entry[] };
  eligibility: EligibilityFlow;
  order: { steps: Entry[] };
  bring: { lists: BringList[] };
  tutorial: { slides: Entry[] };
  practice: Practice;
  mailbox: { steps: Entry[]; providers: MailboxProvider[] };
  services: { needs: Entry[]; events: Entry[]; services: Service[] };
  questions: { questions: Entry[] };
  trouble: TroubleFlow;
  help: { contacts: Contact[] };
  videos: { videos: Video[] };
};

/** Words that must not be used in a language, and what to write instead. Only the check reads these. */
export type Forbidden = Record<string, { word: string; use: string; why: string }[]>;

/**
 * The abstract words of the subject, each with what explains it: the id of a picture that an entry shows beside the word,
 * or the key of a text ("about.sections.why.body") that gives an example. `stems` are the beginnings of the word in each
 * language, with any endings; `examples` are the words by which a language says that an example follows. Only the check
 * reads these.
 */
export type Abstract = {
  examples: Record<string, string[]>;
  words: { id: string; stems: Record<string, string[]>; picture?: string; example?: string }[];
};

/** The whole pack in memory. */
export type Content = {
  languages: LanguageInfo[];
  /** All that the first screen needs: every language's name and its words of welcome.json. */
  welcome: { languages: LanguageInfo[]; words: Record<string, Words> };
  structure: Structure;
  /** By language code, then by file; without the words of the clips, which stand in `cues`. */
  words: Record<string, LanguageWords>;
  /** What staff alone read, by language code, then by file. Not every language has it. */
  staff: Record<string, LanguageWords>;
  /** Captions and descriptions of the clips that are made here, each under a name in `media`. */
  cues: Record<string, Cue[]>;
  /** Files present under media/, relative to it, with forward slashes; and the names of `cues`. */
  media: string[];
  /** The newest date on which a fact was checked, YYYY-MM-DD; null where there is none. */
  date: string | null;
};

/**
 * A recording of one text, as `media/speech/LANGUAGE.json` lists them. `text` is what stands on the screen, normalised
 * (spoken.ts); `file` is a name under media/. `engine` says what rendered it; a recording without it is a person's.
 */
export type SpeechClip = { key: string; text: string; file: string; engine?: string };

/** A pack as read from disk, nothing checked yet. */
export type Pack = {
  /** Parsed content/*.json, by name without the ending. */
  structure: Record<string, unknown>;
  /** Parsed <language>/*.json, by folder, then by name without the ending. */
  words: Record<string, Record<string, unknown>>;
  /** Parsed <language>/staff/*.json, likewise; of the languages that have that folder. */
  staff: Record<string, Record<string, unknown>>;
  /** Files under media/, relative to it, with forward slashes. */
  media: string[];
  /** Text of every .vtt file under media/, by the same names. */
  captions: Record<string, string>;
  /** Parsed media/speech/*.json, by name without the ending, which is a language. */
  speech: Record<string, unknown>;
  /** What could not be read at all. */
  problems: Problem[];
};

/** Something wrong with a pack, in words for the person who can put it right. */
export type Problem = {
  /** Which rule found it, for grouping and tests. */
  rule: string;
  /** The file, relative to the pack (or its whole path where more than one pack is spoken of). */
  file: string;
  /** The key in that file, dotted; '' for the file itself. */
  key: string;
  /** A sentence: what is wrong, and what is allowed. */
  what: string;
  severity: 'error' | 'warning';
};
