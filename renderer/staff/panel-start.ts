// What stands behind the PIN needs to know so much of the kiosk.
import type { StartInfo } from '../../electron/bridge.ts';

/**
 * Begins to show a visitor the steps.
 * @param staff the language that staff read
 * @param visitor the visitor's; null where a visit is going on in it
 */
export type Show = (staff: string, visitor: string | null) => Promise<void>;

export type PanelStart = Pick<StartInfo, 'keypad' | 'languages' | 'media' | 'paper' | 'staffLanguages'>;
