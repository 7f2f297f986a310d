// Hands that tremble, rest and strike twice: makes a press of what strikes.ts says is one, and swallows what is none.
//
// The browser's own tap is lost where a finger moves or stays too long, or another one lies on the glass. So a finger
// that goes down on a control is ours: the browser makes no click of it. A mouse clicks as the browser has it.
import type { Keypad } from '../../electron/core/keys.ts';
import './hands.css';
import { pixelsPerMm } from './scale.ts';
import { drags, isDouble, lifted, moved, put, takesKey, type Hands, type Keystroke, type Strike } from './strikes.ts';

/** What can be pressed. */
const controlOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button, video') : null;

/**
 * Call it once in a document, after lockDown and before anything else listens for keys.
 * @param diagonalInches size of the screen
 */
export function watchHands(diagonalInches: number, keypad: Keypad): void {
  let hands: Hands<HTMLElement> = { fingers: new Map(), last: recall() };
  let lastKey: Keystroke | null = null;
  /** When a finger or button last went down. */
  let downAt = 0;

  const place = ({ clientX, clientY }: Touch | MouseEvent): Pick<Strike<never>, 'x' | 'y'> => {
    const mm = pixelsPerMm(window.innerWidth, window.innerHeight, diagonalInches);
    return { x: clientX / mm, y: clientY / mm };
  };

  const onStart = ({ target, changedTouches }: TouchEvent): void => {
    const control = controlOf(target);
    if (!target || !control) return;
    for (const touch of changedTouches) {
      hands = put(hands, touch.identifier, { control, ...place(touch), at: performance.now(), scrolls: scrolls(control) });
    }
    // On what was touched and not on the window: it may be gone from the page when the finger is lifted.
    target.addEventListener('touchmove', onMove as EventListener, { passive: false });
    for (const name of ['touchend', 'touchcancel']) target.addEventListener(name, onEnd as EventListener, { passive: false });
  };

  const onMove = (event: TouchEvent): void => {
    for (const touch of event.changedTouches) {
      hands = moved(hands, touch.identifier, place(touch).y);
      const finger = hands.fingers.get(touch.identifier);
      // A tremble does not scroll what is under it away.
      if (finger && !drags(finger) && event.cancelable) event.preventDefault();
    }
  };

  const onEnd = (event: TouchEvent): void => {
    for (const touch of event.changedTouches) {
      const finger = hands.fingers.get(touch.identifier);
      if (!finger) continue;
      if (event.cancelable) event.preventDefault();
      const inside = event.type === 'touchend' && isOver(touch, finger.control);
      const after = lifted(hands, touch.identifier, inside ? { ...place(touch), at: performance.now() } : null);
      hands = after.hands;
      if (!after.press) continue;
      remember(hands.last);
      press(after.press);
    }
  };

  // Clicks of the browser's own: of the mouse, and of a finger that was not ours. Those of the keyboard and of a screen
  // reader have no pointer.
  const onClick = (event: PointerEvent): void => {
    const control = controlOf(event.target);
    if (!control || !event.isTrusted || event.pointerType === '') return;
    const strike = { control, ...place(event), at: downAt };
    if (isDouble(hands.last, strike)) {
      refuse(event);
    } else {
      hands = { ...hands, last: { ...strike, at: performance.now() } };
      remember(hands.last);
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    const next = { key: event.key, at: performance.now() };
    if (!takesKey(lastKey, { ...next, repeat: event.repeat }, keypad)) return refuse(event);
    lastKey = next;
    delete document.documentElement.dataset['by'];
  };

  window.addEventListener('touchstart', onStart, { capture: true, passive: true });
  window.addEventListener('pointerdown', () => (downAt = performance.now()), { capture: true, passive: true });
  window.addEventListener('click', onClick, { capture: true });
  window.addEventListener('keydown', onKey, { capture: true });
}

function refuse(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether a finger is inside a control, and nothing has come over it. */
function isOver({ clientX, clientY }: Touch, control: HTMLElement): boolean {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) return false;
  const hit = document.elementFromPoint(clientX, clientY);
  // At a round corner it is what the control stands in.
  return hit !== null && (control.contains(hit) || hit.contains(control));
}

/** Whether a control stands in something that a finger can scroll. */
function scrolls(control: HTMLElement): boolean {
  for (let around = control.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight > around.clientHeight && getComputedStyle(around).overflowY === 'auto') return true;
  }
  return false;
}

/** As the browser does at a tap: the focus first, unless the control does without (PinPad.vue), then the click. */
function press(control: HTMLElement): void {
  document.documentElement.dataset['by'] = 'finger';
  const takesFocus = control.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, view: window }));
  if (takesFocus) control.focus({ preventScroll: true });
  control.click();
}

/**
 * The last strike goes over a reset: a new document may stand there before the second strike on Finish falls. The name
 * of the window outlives a document; the next one clears it at once, and knows nothing but a place and a time.
 */
function remember(last: Hands<HTMLElement>['last']): void {
  if (last) window.name = JSON.stringify({ x: last.x, y: last.y, at: Date.now() });
}

function recall(): Strike<null> | null {
  const told = window.name;
  window.name = '';
  try {
    const { x, y, at } = JSON.parse(told) as Omit<Strike<null>, 'control'>;
    const age = Date.now() - at;
    // In the time to come: the machine's clock was set back meanwhile, and until that time every strike there would be a second one.
    return age < 0 ? null : { control: null, x, y, at: performance.now() - age };
  } catch {
    // The first document has nothing to recall.
    return null;
  }
}
