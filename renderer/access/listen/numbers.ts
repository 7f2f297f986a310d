// Numbers as they are said: one to call or to type digit by digit, every other as a number. Pure.

/** Digits in groups of a space each, as telephone numbers stand in Norway, perhaps with a country's "+". */
const RUN = /\+?\d+(?: \d+)*/g;
/** Shorter than this it is a year, an age, a price. The shortest telephone numbers of Norway have five digits. */
const TO_TYPE = 5;
/** "12 000 kr" is an amount, however many digits it has. */
const THOUSANDS = /^\d{1,3}(?: \d{3})+$/;
const MONEY = /^ ?(?:kr|nok|крон)/i;

/**
 * A text for a voice: each number to call or type as single digits, its groups parted by a comma, which is a short
 * silence. The digits and all other words stay as they are.
 * @param text on one line (normaliseSpoken)
 * @param plus the word for "+" in the language of the text
 */
export const sayNumbers = (text: string, plus: string): string =>
  text.replace(RUN, (run, at: number) => {
    const international = run.startsWith('+');
    if (!international && !isToType(run, text.slice(at + run.length))) return run;
    const groups = run.replace('+', '').split(' ').map((group) => [...group].join(' '));
    return `${international ? `${plus} ` : ''}${groups.join(', ')}`;
  });

const isToType = (run: string, after: string): boolean =>
  run.replaceAll(' ', '').length >= TO_TYPE && !(THOUSANDS.test(run) && MONEY.test(after));
