// The allow-list of keys: what is not named does not get through, whatever else is held.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedKey, keypadAction } from '../../../../electron/core/keys.ts';
import type { Key } from '../../../../electron/core/keys.ts';

const press = (key: string, held: Partial<Key> = {}): Key => ({ key, ctrl: false, alt: false, meta: false, shift: false, ...held });

const ALLOWED = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', ' ', 'Escape', 'Backspace', ...'0123456789'];

/** Names of keys as Chromium gives them, and texts that are none. */
const anyKey = fc.oneof(
  fc.constantFrom(...ALLOWED),
  fc.constantFrom(
    'F1', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'F24', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ContextMenu', 'PrintScreen',
    'Control', 'Alt', 'AltGraph', 'Meta', 'Shift', 'CapsLock', 'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'LaunchApplication1',
    'ZoomIn', 'Print', 'Dead', 'Process', 'Unidentified', 'a', 'Z', 'ж', '+', '-', '/', '', 'tab', '٣', '１', 'constructor',
  ),
  fc.string(),
);

describe('isAllowedKey', () => {
  it.each(ALLOWED)('%j gets through', (key) => {
    expect(isAllowedKey(press(key))).toBe(true);
  });

  it('Shift goes with Tab, to move back, and with nothing else', () => {
    expect(isAllowedKey(press('Shift', { shift: true }))).toBe(true);
    expect(isAllowedKey(press('Tab', { shift: true }))).toBe(true);
    fc.assert(fc.property(anyKey, (key) => isAllowedKey(press(key, { shift: true })) === (key === 'Tab' || key === 'Shift')));
  });

  it('nothing gets through with Ctrl, Alt or the Windows key', () => {
    const held = fc.record({ ctrl: fc.boolean(), alt: fc.boolean(), meta: fc.boolean(), shift: fc.boolean() })
      .filter(({ ctrl, alt, meta }) => ctrl || alt || meta);
    fc.assert(fc.property(anyKey, held, (key, keys) => !isAllowedKey(press(key, keys))), { numRuns: 2000 });
  });

  it('of all other keys none gets through', () => {
    fc.assert(fc.property(anyKey, (key) => isAllowedKey(press(key)) === ALLOWED.includes(key)), { numRuns: 2000 });
  });

  it('those of a presenter remote get through, alone, and only where it may be in use', () => {
    const remote = ['PageUp', 'PageDown', 'b', 'B', '.'];
    fc.assert(fc.property(fc.oneof(anyKey, fc.constantFrom(...remote)), (key) => isAllowedKey(press(key), null, true) === [...ALLOWED, ...remote].includes(key)), { numRuns: 2000 });
    expect(remote.filter((key) => isAllowedKey(press(key)) || isAllowedKey(press(key, { ctrl: true }), null, true))).toEqual([]);
  });

  it('the keys of the keypad get through, alone', () => {
    const keypad = { next: ['F20'], previous: [], choose: ['Enter'], back: [], repeat: ['F5'], louder: [], softer: [] };
    expect(isAllowedKey(press('F20'), keypad)).toBe(true);
    expect(isAllowedKey(press('F5'), keypad)).toBe(true);
    expect(isAllowedKey(press('F5', { ctrl: true }), keypad)).toBe(false);
    expect(isAllowedKey(press('F5', { shift: true }), keypad)).toBe(false);
    expect(isAllowedKey(press('F21'), keypad)).toBe(false);
    expect(keypadAction(keypad, 'F5')).toBe('repeat');
    expect(keypadAction(keypad, 'F21')).toBeNull();
  });
});
