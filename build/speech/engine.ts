// The engine that speaks, as a command given by whoever runs `npm run speech`: which arguments, which voice. Pure.

/** A command that speaks one text: it gets the text on its standard input and writes the sound to `{out}`. */
export interface Engine {
  /** The command as the list of recordings names it: without folders, which are nobody's business on a kiosk. */
  name: string;
  /** Program and arguments; `{voice}` and `{out}` are still in them. */
  argv: string[];
  /** By language, what `{voice}` stands for. A language that is not in it is its own voice. */
  voices: Record<string, string>;
}

/** Most engines have no voice of its own for Nynorsk, and call Bokmål "nb" or "no". */
const USUAL_VOICES: Record<string, string> = { nn: 'nb' };

/**
 * Reads `--engine` and `--voices`.
 * @param voices such as "nn=nb,uk=uk_UA-lada-medium"; '' for the usual ones
 * @returns the engine, or a sentence for people that says why not
 */
export function readEngine(command: string, voices: string): Engine | string {
  const argv = splitCommand(command);
  if (argv === null) return `--engine=${command}: a quotation mark is not closed.`;
  if (argv.length === 0) return 'Give an engine, such as --engine=\'espeak-ng -v {voice} --stdin -w {out}\'. build/speech.md names some.';
  if (!argv.some((each) => each.includes('{out}'))) {
    return '--engine= does not say where the sound goes: write {out} for the file, as in \'espeak-ng -v {voice} --stdin -w {out}\'.';
  }
  const chosen: Record<string, string> = { ...USUAL_VOICES };
  for (const pair of voices.split(',').filter((each) => each !== '')) {
    const [, language, voice] = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.+)$/.exec(pair) ?? [];
    if (language === undefined || voice === undefined) return `--voices=${voices}: "${pair}" is not a language and a voice, such as nn=nb.`;
    chosen[language] = voice;
  }
  if (isRussian(chosen['uk'] ?? 'uk')) return 'Ukrainian is never read by a Russian voice. Name a Ukrainian one, or leave Ukrainian out.';
  return { name: argv.map((each) => each.replace(/(^|=)[^=]*[/\\]/, '$1')).join(' '), argv, voices: chosen };
}

/** By its name only: "ru", "ru_RU-irina-medium", "Russian". A voice with a name of its own is for people to judge. */
const isRussian = (voice: string): boolean => /(?:^|[^a-z])(?:ru|rus|russian)(?:[^a-z]|$)/i.test(voice);

export const voiceOf = ({ voices }: Engine, language: string): string => voices[language] ?? language;

/** The program and its arguments for one text. */
export const argumentsFor = (engine: Engine, language: string, out: string): string[] =>
  engine.argv.map((each) => each.replaceAll('{voice}', () => voiceOf(engine, language)).replaceAll('{out}', () => out));

/** A command as a shell would part it at spaces, quotation marks around what holds a space; nothing else means anything. */
export function splitCommand(command: string): string[] | null {
  const parts: string[] = [];
  let rest = command.trim();
  while (rest !== '') {
    const [whole] = /^(?:"[^"]*"|'[^']*'|[^\s"'])+/.exec(rest) ?? [];
    if (whole === undefined) return null;
    parts.push(whole.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double: string | undefined, single: string | undefined) => double ?? single ?? ''));
    const after = rest.slice(whole.length);
    if (after !== '' && !/^\s/.test(after)) return null;
    rest = after.trim();
  }
  return parts;
}
