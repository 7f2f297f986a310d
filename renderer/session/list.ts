// What a visitor has put on "My list": references into the content, never words, so that another language changes the list. Pure.

/** Which part of the content an entry is of; screens/list/items.ts says what each becomes. */
export const LIST_KINDS = ['outcome', 'bring', 'step', 'service', 'trouble', 'contact'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** `id` as the content has it; of a step and of an outcome with its file or group before it: "order.pay", "findings.address". */
export interface ListEntry {
  kind: ListKind;
  id: string;
}

const same = (a: ListEntry, b: ListEntry): boolean => a.kind === b.kind && a.id === b.id;

export const has = (list: readonly ListEntry[], entry: ListEntry): boolean => list.some((each) => same(each, entry));

/** The list with this entry at its end; the same list where it is on it already. */
export const withEntry = (list: readonly ListEntry[], entry: ListEntry): ListEntry[] => (has(list, entry) ? [...list] : [...list, entry]);

export const without = (list: readonly ListEntry[], entry: ListEntry): ListEntry[] => list.filter((each) => !same(each, entry));
