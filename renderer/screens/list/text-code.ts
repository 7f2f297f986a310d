// The QR code that holds a text. How much goes into one is a matter of the phone, not of the format. Pure.
import { encode } from 'uqr';

/**
 * The largest code we show: version 25 has 117 modules, 125 with its quiet zone. At 140 mm (TextCode.vue) a module is 1.1 mm.
 * At arm's length, 350 mm, the preview of a common phone (1080 pixels across about 330 mm) has more than three pixels for
 * each module, which decoders need; the next sizes would come below that. Level M mends what a lamp in the glass hides.
 */
const VERSION = 25;
const LEVEL = 'M';

/** Bytes in a code of that version and level (ISO/IEC 18004, table 7). */
export const MOST_BYTES = 997;

/** The modules of a code, quiet zone included: rows of booleans, true is dark. @throws RangeError where the text has more than MOST_BYTES */
export const textCode = (text: string): boolean[][] => encode(text, { ecc: LEVEL, maxVersion: VERSION, border: 4 }).data;
