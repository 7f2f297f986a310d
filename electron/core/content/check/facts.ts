// Rules for facts beside the schema, which asks for source, date and owner.
import type { Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';

const FILE = 'content/facts.json';

/** The price stands in a sentence of its own, "Price: {amount} NOK", so a currency or a word in it would be wrong. */
export function checkPrice(parsed: Parsed): Problem[] {
  const price = parsed.structure.facts?.facts.find((fact) => fact.id === 'price');
  return typeof price?.value === 'string'
    ? [error('price-fact', FILE, 'facts.price.value',
      'The price is a number of Norwegian kroner, or null while it is not known.')]
    : [];
}

/** Facts checked in the future. `today` is YYYY-MM-DD, from a clock that can be trusted: an editor's, not a kiosk's. */
export function checkDates(parsed: Parsed, today: string): Problem[] {
  return (parsed.structure.facts?.facts ?? []).filter((fact) => fact.checked > today)
    .map((fact) => error('future', FILE, `facts.${fact.id}.checked`,
      `${fact.checked} is in the future. Write the day on which the fact was checked.`));
}
