// Gathers what changes at about the same time, and hands on what weighs most: one act often changes several things.

/** What can change, the weightiest first. */
export const CHANGES = ['screen', 'language', 'dialog', 'turned', 'told'] as const;
export type Change = (typeof CHANGES)[number];

/** How long is gathered after the latest change, in milliseconds. */
export const GATHER_MS = 60;

export interface Gather {
  /** @param element where; of two changes of one kind the latest counts */
  add(change: Change, element: Element | null): void;
  /** Forgets a change of this kind. @returns whether there was one */
  drop(change: Change): boolean;
  /** Forgets what was gathered. */
  clear(): void;
}

/** @param begin told of the weightiest change, once none has come for GATHER_MS */
export function makeGather(begin: (change: Change, element: Element | null) => void): Gather {
  const gathered = new Map<Change, Element | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function clear(): void {
    clearTimeout(timer);
    gathered.clear();
  }

  return {
    add(change, element) {
      gathered.set(change, element);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const weightiest = CHANGES.find((each) => gathered.has(each));
        const where = weightiest && gathered.get(weightiest);
        clear();
        if (weightiest) begin(weightiest, where ?? null);
      }, GATHER_MS);
    },
    drop: (change) => gathered.delete(change),
    clear,
  };
}
