/** What the page is told when it starts, from configuration and content. */
import type { StartInfo } from '../bridge.ts';
import type { Config } from './config.ts';
import type { Content, LanguageInfo } from './content/types.ts';

/** Puts it together. `languages` are those on offer, in their order. Pure. */
export function makeStartInfo(config: Config, content: Content, languages: LanguageInfo[]): StartInfo {
  const { name, address, phone, hours } = config.office;
  return {
    office: { name, address, phone, hours },
    // The shell adds these: they depend on the clock, on a file, on whether somebody has ended the set-up, and on the shell.
    notice: null,
    logo: '',
    setUp: false,
    notes: false,
    languages,
    idle: config.idle,
    screen: config.screen,
    keypad: config.keypad,
    paper: config.printer.paper,
    // Recorded speech is thousands of files: the page finds each in the list of its language, media/speech/uk.json.
    media: content.media.filter((file) => !/^speech\/.*\//.test(file)),
    welcomeClip: welcomeClip(config.welcome.clip, content),
    contentDate: content.date,
    staffGate: config.staff.pinHash !== '',
    staffLanguages: staffLanguages(content, languages),
    showingButton: config.showing.button,
  };
}

/** The files of a clip as Welcome shows it, small where there is a small one; null where no such clip is there. Pure. */
export function welcomeClip(id: string, { structure, media }: Pick<Content, 'structure' | 'media'>): StartInfo['welcomeClip'] {
  const video = structure.videos.videos.find((each) => each.id === id);
  const file = [video?.small, video?.file].find((each) => each !== undefined && media.includes(each));
  if (file === undefined) return null;
  return { file, poster: video?.poster !== undefined && media.includes(video.poster) ? video.poster : '' };
}

/** Norwegian before English, what is on offer before what is not. Pure. */
export function staffLanguages({ staff, languages }: Pick<Content, 'staff' | 'languages'>, offered: readonly LanguageInfo[]): LanguageInfo[] {
  const all = [...offered, ...languages.filter(({ code }) => !offered.some((each) => each.code === code))];
  const own = all.filter(({ code }) => Object.hasOwn(staff, code));
  const norwegian = own.filter(({ code }) => code === 'nb' || code === 'nn');
  return [...norwegian, ...own.filter((each) => !norwegian.includes(each))];
}
