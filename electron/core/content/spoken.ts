/** Words as they are spoken: what makes two texts the same to a listener. Pure; the page and the content side share it. */

/**
 * A text on one line, as it is compared and spoken: every run of white space, no-break spaces and line breaks too, is one
 * space, and none stands at either end. What only directs the writing (isolates, soft hyphens, word joiners) is left out.
 */
export const normaliseSpoken = (text: string): string =>
  text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(/\s+/g, ' ').trim();
