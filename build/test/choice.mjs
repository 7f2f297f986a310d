// Which steps `npm test` runs.

/**
 * Reads --only=NAME,NAME. Steps that a chosen one needs come with it.
 * @template {{ name: string, needs?: string[] }} S
 * @param {string[]} args
 * @param {S[]} steps
 * @param {string[]} names what --only may name
 * @returns {{ ok: true, chosen: S[] } | { ok: false, error: string }}
 */
export function chooseSteps(args, steps, names) {
  let wanted = new Set(names);
  for (const arg of args) {
    const list = /^--only=(.+)$/.exec(arg)?.[1]?.split(',');
    const unknown = list?.find((name) => !names.includes(name));
    if (!list || unknown !== undefined) {
      return { ok: false, error: `"${unknown ?? arg}" is not known. npm test takes --only=NAME,NAME with: ${names.join(', ')}` };
    }
    wanted = new Set(list);
  }
  const needed = new Set([...wanted, ...steps.filter((s) => wanted.has(s.name)).flatMap((s) => s.needs ?? [])]);
  return { ok: true, chosen: steps.filter(({ name }) => needed.has(name)) };
}
