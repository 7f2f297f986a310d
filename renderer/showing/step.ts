// Which step of the kiosk stands on the screen, by the address of the screen: what notes for staff and the outline are filed by. Pure.
import type { ScreenName } from '../../electron/bridge.ts';
import type { Structure } from '../../electron/core/content/types.ts';

/** A step: its screen, and its id there; "start" where the screen stands without any. */
export interface Step {
  screen: ScreenName;
  id: string;
}

/** @param route name and params as the router has them */
export function stepOf({ name, params }: { name: unknown; params: Record<string, unknown> }, structure: Structure): Step {
  const screen = String(name) as ScreenName;
  const of = (param: string): string => String(params[param] ?? '');
  switch (screen) {
    // Without a step these show their first one.
    case 'about': return { screen, id: of('step') || (structure.about.sections[0]?.id ?? 'start') };
    case 'order': return { screen, id: of('step') || (structure.order.steps[0]?.id ?? 'start') };
    case 'tutorial': return { screen, id: of('step') || (structure.tutorial.slides[0]?.id ?? 'start') };
    case 'mailbox': return { screen, id: of('step') || (structure.mailbox.steps[0]?.id ?? 'start') };
    case 'eligibility': return { screen, id: of('question') || structure.eligibility.start };
    // A made-up screen has the same id in each round.
    case 'practice': return { screen, id: of('step') || of('exercise') || 'start' };
    case 'services': return { screen, id: of('item') || 'start' };
    case 'list': return { screen, id: of('part') || 'start' };
    default: return { screen, id: of('item') || 'start' };
  }
}
