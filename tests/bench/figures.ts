// How a bench turns many measurements into one figure, and figures into a table. Pure.

export interface Budget { what: string; budget: number; unit: string }
/** `note` says what a figure stands for where its name alone does not. */
export interface Figure { value: number; note: string }

/** @returns the value below which `share` (0 to 1) of the values lie. Throws where there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (at === undefined) throw new Error('There is nothing to take a percentile of.');
  return at;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** One line for a figure: what, figure, budget, whether it holds. A figure that is missing is said to be so. */
export function line(budget: Budget, figure: Figure | undefined): string {
  const what = budget.what.padEnd(74);
  if (!figure) return `${what}  not measured in this run    budget ${budget.budget} ${budget.unit}`;
  const value = `${figure.value.toFixed(budget.budget < 10 ? 2 : 0)} ${budget.unit}`.padStart(10);
  const verdict = figure.value <= budget.budget ? 'holds' : 'OVER';
  return `${what}${value}    budget ${budget.budget} ${budget.unit}    ${verdict}    ${figure.note}`;
}
