// Words as the search compares them: small letters, signs and accents gone, endings cut off. Pure.
// Rough on purpose: both what is looked for and what is found go the same way, and wrong letters are forgiven after it.

/** What Norwegian letters become for those who have not got them: "forerkort" is "førerkort". */
const FOLDED: Record<string, string> = { å: 'a', ä: 'a', æ: 'ae', ø: 'o', ö: 'o', é: 'e', è: 'e', ü: 'u', ё: 'е', ґ: 'г' };

/** Endings of Ukrainian and Russian, and of Norwegian and English; of several the longest is cut. */
const CYRILLIC = endings(`ями ами ові еві ого его ому ему ої ую юю ою ею ах ях ів їв ов ев ам ям ом ем ий ій ый ой ая яя ое ее ые ие
  ими ыми их ых ує ує ти ть ла ло ли ла а я у ю і ї и ы е є о й ь в л`);
const LATIN = endings('ene ane es en et er ar a e s');

/** A stem keeps at least so many letters. */
const SHORTEST = { cyrillic: 3, latin: 4 };

/** The words of a text, folded. An apostrophe within a word is left out: some type it, some do not. */
export function wordsIn(text: string): string[] {
  const plain = text.toLowerCase().replaceAll(/['’ʼ`"]/g, '').replaceAll(/[åäæøöéèüёґ]/g, (letter) => FOLDED[letter] ?? letter);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A folded word without its ending: «картки», «картку» and «картка» are one. */
export function stem(word: string): string {
  if (/\p{Script=Cyrillic}/u.test(word)) return cut(word.replace(/(?<=.{4})(?:ся|сь)$/u, ''), CYRILLIC, SHORTEST.cyrillic);
  return cut(word, LATIN, SHORTEST.latin);
}

function cut(word: string, ends: readonly string[], shortest: number): string {
  const end = ends.find((each) => word.endsWith(each) && word.length - each.length >= shortest);
  return end === undefined ? word : word.slice(0, -end.length);
}

function endings(list: string): string[] {
  return list.trim().split(/\s+/).toSorted((a, b) => b.length - a.length);
}

/** How Norwegian sounds in Cyrillic letters, the longest first: who has only heard "skattekort" writes «скаттекорт». */
const SOUNDS: [RegExp, string][] = [
  [/ск(?=[иіеє])/gu, 'sk'], [/х/gu, 'h'], [/г/gu, 'g'], [/щ/gu, 'skj'], [/ш/gu, 'sj'], [/ч/gu, 'tsj'], [/ж/gu, 'sj'], [/ц/gu, 'ts'],
  [/я/gu, 'ja'], [/ю/gu, 'y'], [/[єэе]/gu, 'e'], [/ї/gu, 'ji'], [/й/gu, 'j'], [/[иіы]/gu, 'i'], [/[ьъ]/gu, ''],
];
const LETTERS: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', д: 'd', з: 's', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
};

/** A folded Cyrillic word in Latin letters, by ear; null for a word that has none. */
export function byEar(word: string): string | null {
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return null;
  const sounded = SOUNDS.reduce((all, [sound, letters]) => all.replaceAll(sound, letters), word);
  return [...sounded].map((letter) => LETTERS[letter] ?? letter).join('');
}
