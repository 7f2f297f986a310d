// What stands behind the PIN needs to know so much of the kiosk.
import type { StartInfo } from '../../electron/bridge.ts';

export type PanelStart = Pick<StartInfo, 'keypad' | 'languages' | 'media' | 'paper' | 'staffLanguages'>;
