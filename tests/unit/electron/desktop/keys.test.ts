// Which keys and buttons reach a page under Electron.
import { describe, expect, it } from 'vitest';
import { guardKeys } from '../../../../electron/desktop/keys.ts';
import { event, events } from './fake.ts';

function setUp() {
  const contents = events();
  guardKeys(contents, () => null);
  /** Whether a key with its modifiers, such as "Ctrl+Shift+I", reaches the page. */
  const reaches = (keys: string, type: 'keyDown' | 'keyUp' = 'keyDown'): boolean => {
    const pressed = keys.split('+');
    const has = (name: string): boolean => pressed.includes(name);
    const key = event({});
    contents.emit('before-input-event', key, {
      type, key: pressed.at(-1), control: has('Ctrl'), alt: has('Alt'), meta: has('Meta'), shift: has('Shift'),
    });
    return !key.prevented;
  };
  const clicks = (type: string, button: string): boolean => {
    const mouse = event({});
    contents.emit('before-mouse-event', mouse, { type, button, x: 1, y: 1 });
    return !mouse.prevented;
  };
  return { reaches, clicks };
}

describe.each(['keyDown', 'keyUp'] as const)('%s', (type) => {
  it.each(['Tab', 'Shift+Tab', 'Enter', ' ', 'Escape', 'Backspace', 'ArrowDown', '7'])('%j reaches the page', (keys) => {
    expect(setUp().reaches(keys, type)).toBe(true);
  });

  it.each([
    ['reload', ['F5', 'Ctrl+r', 'Ctrl+Shift+R', 'Meta+r', 'BrowserRefresh']],
    ['close', ['Ctrl+w', 'Ctrl+F4', 'Alt+F4', 'Meta+w', 'Meta+q']],
    ['a new window', ['Ctrl+n', 'Ctrl+t', 'Ctrl+Shift+N', 'Meta+n']],
    ['find, print, save', ['Ctrl+f', 'F3', 'Ctrl+p', 'Meta+p', 'Ctrl+s', 'Ctrl+o']],
    ['zoom', ['Ctrl+-', 'Ctrl+=', 'Ctrl+0', 'Meta+0', 'ZoomIn']],
    ['developer tools and source', ['F12', 'Ctrl+Shift+I', 'Ctrl+Shift+J', 'Alt+Meta+i', 'Ctrl+u']],
    ['full-screen and caret browsing', ['F11', 'Ctrl+Meta+f', 'F7']],
    ['back and forward', ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Meta+ArrowLeft', 'BrowserBack', 'BrowserForward', 'BrowserHome']],
    ['the menu of the page', ['ContextMenu', 'Shift+F10']],
    ['what belongs to the system', ['Alt', 'Alt+Tab', 'Alt+ ', 'Meta', 'Meta+d', 'Ctrl+Escape', 'PrintScreen', 'F1', 'LaunchApplication1']],
    ['what is written', ['a', 'Ctrl+c', 'Ctrl+v', 'Ctrl+a', 'Delete', 'Process', 'Dead']],
  ])('%s does not', (_what, all) => {
    const { reaches } = setUp();
    expect(all.filter((keys) => reaches(keys, type))).toEqual([]);
  });
});

describe('the mouse', () => {
  it.each(['mouseDown', 'mouseUp'])('has its first button (%s)', (type) => expect(setUp().clicks(type, 'left')).toBe(true));

  // Electron passes on what Chromium calls them; its types know only three.
  it.each(['right', 'middle', 'back', 'forward'])('has no %s button', (button) => {
    const { clicks } = setUp();
    expect([clicks('mouseDown', button), clicks('mouseUp', button)]).toEqual([false, false]);
  });

  it('moves, and turns its wheel', () => {
    const { clicks } = setUp();
    expect([clicks('mouseMove', 'none'), clicks('mouseWheel', 'none')]).toEqual([true, true]);
  });
});
