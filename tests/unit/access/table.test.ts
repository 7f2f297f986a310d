// The table of test:access: when a figure is not as it must be.
import { describe, expect, it } from 'vitest';
import { partRows, rowLine } from '../../access/table.ts';
import { nothingYet, type Totals } from '../../access/walk.ts';

const contrasts = (light: number, dark: number, high: number): Totals['lowestContrast'] =>
  ({ light: { ratio: light, what: 'p' }, dark: { ratio: dark, what: 'p' }, high: { ratio: high, what: 'p' } });
const good: Totals = {
  ...nothingYet(), layouts: 10, axeRuns: 9, lowestContrast: contrasts(7.1, 8, 21), controls: 40, reachLayouts: 2,
  width: { mm: 12.7, what: 'a' }, height: { mm: 15, what: 'b' }, gap: { mm: 2.6, what: 'c | d' },
};
const notWell = (part: Partial<Totals>): string[] => partRows({ ...good, ...part }).filter(({ wrong }) => wrong.length > 0).map((row) => row.part);

describe('a walk', () => {
  it('where all is well has figures and no complaint', () => {
    expect(notWell({})).toEqual([]);
    expect(partRows(good).map(rowLine).join('\n')).toMatch(/violations 0 in 9 looks[^]*high 21\.00:1[^]*15\.0 mm high, 2\.6 mm apart[^]*0 of 10 layouts[^]*0 in 2 layouts/);
  });

  it.each<[string, Partial<Totals>]>([
    ['axe', { violations: ['uk standard portrait: home, light: image-alt'] }],
    ['contrast', { lowestContrast: contrasts(6.9, 8, 21) }],
    ['contrast', { lowestContrast: contrasts(7.1, 8, 19.9) }],
    ['targets', { height: { mm: 14.5, what: 'b' } }],
    ['targets', { width: { mm: 12, what: 'a' } }],
    ['targets', { gap: { mm: 1, what: 'c | d' } }],
    ['targets', { gap: null }],
    ['layouts', { overflowing: ['uk standard portrait: home: scrolls sideways'] }],
    ['reach', { outOfReach: ['uk standard portrait reach: home: Back'] }],
  ])('is not well by %s', (part, totals) => {
    expect(notWell(totals)).toEqual([part]);
  });
});
