// Rules: placeholders, plural forms, terms and signs inside a text.
import { PARAMETERS } from '../schema.ts';
import type { Fact, Problem } from '../types.ts';
import { REFERENCE } from './keys.ts';
import type { Parsed } from './parse.ts';
import { placeholders, termIds, textError, type Text } from './text.ts';

/** Checks the markup of every text; see each rule below. */
export function checkMarkup(parsed: Parsed): Problem[] {
  const english = new Map(
    parsed.texts.filter((text) => text.lang === REFERENCE).map((text) => [`${text.file}.${text.key}`, text.value]),
  );
  const facts = parsed.structure.facts && new Map(parsed.structure.facts.facts.map((fact) => [fact.id, fact]));
  const forms = new Map(parsed.languages.map(({ code, formats: like }) => [code, pluralForms(like ?? code)]));
  return parsed.texts.flatMap((text) => [
    ...checkSigns(text),
    ...checkPlaceholders(text, english.get(`${text.file}.${text.key}`), facts),
    ...checkPlural(text, english.get(`${text.file}.${text.key}`), forms.get(text.lang) ?? []),
    ...checkTerms(text, parsed.structure.terms),
    ...checkWelcome(text),
  ]);
}

/** @ { } | [ ] < > mean something to the program, so they stand nowhere else. */
function checkSigns(text: Text): Problem[] {
  const rest = text.value
    .replaceAll(/\{[^{}@|]*\}/g, '')
    .replaceAll(/\[\[[^[\]{}@|]*\]\]/g, '')
    .replaceAll(' | ', ' ');
  const signs = [...new Set(rest.match(/[@{}|[\]<>]/g))];
  if (signs.length === 0) return [];
  return [textError('sign', text, `The sign ${signs.join(' ')} is not allowed here. Allowed are {placeholder}, [[term]], `
    + 'and " | " with a space on both sides between plural forms.')];
}

/** A placeholder is a parameter of the screen or a fact with a value, and English has the same ones. */
function checkPlaceholders(text: Text, english: string | undefined, facts: Map<string, Fact> | undefined): Problem[] {
  const used = new Set(placeholders(text.value));
  const problems: Problem[] = [];
  for (const name of used) {
    const fact = facts?.get(name);
    if (!PARAMETERS.has(name) && facts && !fact) {
      problems.push(textError('placeholder', text, `{${name}} is neither a fact nor a parameter. `
        + `Write a fact of content/facts.json, or one of ${braces(PARAMETERS)}.`));
    } else if (fact && (fact.value === null || /\p{Ll}{3}/u.test(String(fact.value)))) {
      problems.push(textError('placeholder', text, fact.value === null
        ? `The fact {${name}} has no value, so this text would have a hole. Say where to find it instead.`
        : `The value of the fact {${name}} is written in words, which can't be translated. `
          + 'Only facts that are a number or signs may stand in a text.'));
    }
  }
  if (problems.length > 0 || text.lang === REFERENCE || english === undefined) return problems;
  const wanted = new Set(placeholders(english));
  if (wanted.size === used.size && [...wanted].every((name) => used.has(name))) return [];
  return [textError('placeholder', text, `English has ${braces(wanted)} here, this text has ${braces(used)}. `
    + 'Use the same placeholders, each at least once.')];
}

/** Forms between " | ": as many as the language has for whole numbers, and where English has them. */
function checkPlural(text: Text, english: string | undefined, names: string[]): Problem[] {
  const forms = text.value.split(' | ');
  const plural = (text.lang === REFERENCE || english === undefined ? text.value : english).includes(' | ');
  const wanted = plural ? names.length : 1;
  if (forms.length !== wanted) {
    return [textError('plural', text, plural
      ? `This text has ${forms.length} of ${wanted} plural forms. Write ${names.join(' | ')}.`
      : 'English has one form here, so " | " is not allowed.')];
  }
  if (wanted > 1 && forms.some((form) => form.trim() === '')) {
    return [textError('plural', text, `A plural form is empty. Write ${names.join(' | ')}.`)];
  }
  return [];
}

/**
 * Names of the plural forms of a language for whole numbers, in the order in which they are written,
 * with one number of each as a sample:
 * uk gives "one (1)", "few (2)", "many (5)".
 */
export function pluralForms(lang: string): string[] {
  const rules = new Intl.PluralRules(lang);
  const samples = new Map<string, number>();
  // From 1: "many (5)" says more than "many (0)".
  for (const n of [...Array.from({ length: 200 }, (_, index) => index + 1), 0]) {
    const form = rules.select(n);
    if (!samples.has(form)) samples.set(form, n);
  }
  return ['zero', 'one', 'two', 'few', 'many', 'other']
    .filter((form) => samples.has(form))
    .map((form) => `${form} (${samples.get(form)})`);
}

/** A term is one of content/terms.json. */
function checkTerms(text: Text, terms: Record<string, string> | undefined): Problem[] {
  if (!terms) return [];
  return [...new Set(termIds(text.value))].filter((id) => !Object.hasOwn(terms, id))
    .map((id) => textError('term', text, `[[${id}]] is not a term. Terms are the ids in content/terms.json.`));
}

/** The first screen is there before facts and terms are. */
function checkWelcome(text: Text): Problem[] {
  if (text.file !== 'welcome' || [...placeholders(text.value), ...termIds(text.value)].length === 0) return [];
  return [textError('welcome', text, 'The words of the first screen hold neither {fact} nor [[term]]. Write it without.')];
}

function braces(names: Iterable<string>): string {
  const all = [...names].map((name) => `{${name}}`);
  return all.length > 0 ? all.join(', ') : 'no placeholder';
}
