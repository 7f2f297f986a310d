import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSteps } from '../../../build/test/choice.mjs';
import { schedule } from '../../../build/test/schedule.mjs';

/** Tasks that write down what ran beside what. */
function watched(list: { name: string; after?: string[]; alone?: boolean }[]) {
  const running = new Set<string>();
  const begun: string[] = [];
  const beside = new Map<string, string[]>();
  const most = { together: 0 };
  const tasks = list.map((task) => ({
    after: [],
    ...task,
    run: async () => {
      begun.push(task.name);
      running.add(task.name);
      most.together = Math.max(most.together, running.size);
      for (const name of running) beside.set(name, [...new Set([...(beside.get(name) ?? []), ...running])]);
      await new Promise(setImmediate);
      running.delete(task.name);
      return task.name.toUpperCase();
    },
  }));
  return { tasks, begun, beside, most };
}

describe('schedule', () => {
  test('never more at a time than there are lanes, all are run, results keep the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (names, lanes) => {
        const { tasks, begun, most } = watched(names.map((name) => ({ name })));
        const results = await schedule(tasks, lanes);
        expect([...results.keys()]).toEqual(names);
        expect(begun).toEqual(names);
        expect(most.together).toBe(Math.min(lanes, names.length));
      }),
    );
  });

  test('two run beside each other', async () => {
    const { tasks, beside } = watched([{ name: 'a' }, { name: 'b' }]);
    await schedule(tasks, 2);
    expect(beside.get('a')).toEqual(['a', 'b']);
  });

  test('a task waits for those before it, not for those that are not there', async () => {
    const { tasks, begun } = watched([{ name: 'last', after: ['first', 'absent'] }, { name: 'first' }]);
    await schedule(tasks, 2);
    expect(begun).toEqual(['first', 'last']);
  });

  test('a task that wants to be alone is alone', async () => {
    const { tasks, beside } = watched([{ name: 'a' }, { name: 'alone', alone: true }, { name: 'b' }, { name: 'c' }]);
    await schedule(tasks, 2);
    expect(beside.get('alone')).toEqual(['alone']);
    expect([...beside.keys()].sort()).toEqual(['a', 'alone', 'b', 'c']);
  });

  test('a circle is an error, not an endless wait', async () => {
    const { tasks } = watched([{ name: 'a', after: ['b'] }, { name: 'b', after: ['a'] }]);
    await expect(schedule(tasks, 2)).rejects.toThrow('a, b');
  });
});

describe('which steps are run', () => {
  const steps = [{ name: 'build' }, { name: 'types' }, { name: 'browser' }, { name: 'journeys', needs: ['build', 'browser'] }];
  const names = ['build', 'types', 'journeys'];
  const chosen = (args: string[]) => {
    const choice = chooseSteps(args, steps, names);
    return choice.ok ? choice.chosen.map(({ name }) => name) : choice.error;
  };

  test('all, in their order', () => {
    expect(chosen([])).toEqual(['build', 'types', 'browser', 'journeys']);
  });

  test('those named, with what they need', () => {
    expect(chosen(['--only=types'])).toEqual(['types']);
    expect(chosen(['--only=journeys,types'])).toEqual(['build', 'types', 'browser', 'journeys']);
  });

  test.each(['--only=typos', '--only=', '--only', '--all', 'types', '--only=browser'])('%s is refused with the names', (arg) => {
    expect(chosen([arg])).toContain('build, types, journeys');
  });
});
