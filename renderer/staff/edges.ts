// The gesture that asks for the staff PIN: touch the left and the right edge of the screen in turn, low down, six times.
// Pure.
//
// The edges and not the four corners: nobody in a wheelchair reaches the upper corners of a tall screen, and Back and
// Finish stand in the lower ones. The outer centimetre is every screen's empty margin (--edge in style/kiosk.css), so
// the gesture presses nothing. One finger at a time and nothing touched in between: hands that lean on the frame or
// drum on the screen do not do that.

/** One touch, as the finger left the screen. In CSS pixels from the upper left, and milliseconds. */
export interface Touch {
  x: number;
  y: number;
  at: number;
  /** No other finger was on the screen. */
  alone: boolean;
}

/** The screen in CSS pixels; `mm` is how many of them a millimetre has. */
export interface Surface {
  width: number;
  height: number;
  mm: number;
}

/** So many touches make the gesture. */
export const TIMES = 6;
const WITHIN_MS = 10_000;
const WIDE_MM = 10;
const HIGH_MM = 100;

/** At which edge a touch was, left or right, or null. */
export function edgeOf({ x, y }: Pick<Touch, 'x' | 'y'>, { width, height, mm }: Surface): 'left' | 'right' | null {
  if (y < height - HIGH_MM * mm) return null;
  if (x <= WIDE_MM * mm) return 'left';
  return x >= width - WIDE_MM * mm ? 'right' : null;
}

/** Whether the last touches are the gesture. It may begin at either edge. */
export function isGesture(touches: readonly Touch[], surface: Surface): boolean {
  const last = touches.slice(-TIMES);
  const [first] = last;
  if (first === undefined || last.length < TIMES) return false;
  const edges = last.map((touch) => (touch.alone ? edgeOf(touch, surface) : null));
  const inTurn = edges.every((edge, index) => edge !== null && edge !== edges[index - 1]);
  return inTurn && (last.at(-1) as Touch).at - first.at <= WITHIN_MS;
}
