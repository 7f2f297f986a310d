// Runs steps two at a time where they allow it: the machines that test have two cores.

/**
 * @template T
 * @typedef {{ name: string, after: string[], alone?: boolean, run: () => Promise<T> }} Task
 */

/**
 * Runs every task once, in the given order as far as `after` and `alone` allow.
 * @template T
 * @param {Task<T>[]} tasks `after` may name tasks that are not in the list; these are not waited for
 * @param {number} lanes how many at a time
 * @returns {Promise<Map<string, T>>} results by name, in the order of the list
 * @throws what a task throws; and where tasks wait for each other in a circle
 */
export async function schedule(tasks, lanes) {
  const names = new Set(tasks.map(({ name }) => name));
  const results = new Map();
  const waiting = [...tasks];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  let aloneRuns = false;

  const ready = (/** @type {Task<T>} */ task) =>
    task.after.every((name) => !names.has(name) || results.has(name)) &&
    !aloneRuns &&
    (task.alone ? running.size === 0 : running.size < lanes);

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(ready);
    const task = waiting[next];
    if (task) {
      waiting.splice(next, 1);
      aloneRuns = task.alone ?? false;
      running.set(
        task.name,
        task.run().then((result) => {
          results.set(task.name, result);
          running.delete(task.name);
          aloneRuns = false;
        }),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  return new Map(tasks.map(({ name }) => [name, results.get(name)]));
}
