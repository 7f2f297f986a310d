// A text in pieces that every voice gets through: some engines fall silent after some fifteen seconds. Pure.

/** Characters of one utterance: about ten seconds at the usual speed. */
const LONGEST = 160;

/**
 * The sentences of a text, those that are too long cut at a comma or a space. Together they are the text.
 * What holds neither letter nor digit is left out: nobody says a full stop.
 */
export function sentences(text: string, language: string): string[] {
  const whole = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
  return whole.flatMap(cut).map((each) => each.trim()).filter((each) => /[\p{L}\p{N}]/u.test(each));
}

function cut(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const start = sentence.slice(0, LONGEST);
  const comma = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '), start.lastIndexOf(': ')) + 1;
  const at = comma > LONGEST / 3 ? comma : start.lastIndexOf(' ');
  const end = at > 0 ? at : LONGEST;
  return [sentence.slice(0, end), ...cut(sentence.slice(end))];
}
