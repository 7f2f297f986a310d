// Listens for the keys of a presenter remote: first through the pages of what is shown, then to the step after or before.
import { onBeforeUnmount, onMounted } from 'vue';
import { topDialog } from '../access/listen/keys.ts';
import { remoteAction } from './remote.ts';

export interface RemoteParts {
  /** Another step is on its way to the screen: what stands there now has no pages to turn. */
  moving(): boolean;
  /** To the next step (1) or the one before (-1). */
  move(by: 1 | -1): void;
  blank(): void;
}

/** The button of parts/Paged.vue that would turn a page, if there is another page: the remote presses what a finger would. */
function pageButton(by: 1 | -1): HTMLButtonElement | undefined {
  const wanted = by === 1 ? '.paged__turn > :last-child' : '.paged__turn > :first-child';
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`.app__main ${wanted}`)].filter(({ disabled }) => !disabled);
  return by === 1 ? buttons[0] : buttons.at(-1);
}

/** Listens while the component is there. A dialog over the screen keeps its keys to itself. */
export function useRemote({ moving, move, blank }: RemoteParts): void {
  function turn(by: 1 | -1): void {
    const page = moving() ? undefined : pageButton(by);
    if (page) page.click();
    else move(by);
  }

  function onKey(event: KeyboardEvent): void {
    const action = remoteAction(event.key);
    if (action === null || topDialog()) return;
    // Nobody else's: arrows would move the focus, and pages would scroll.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (action === 'next') turn(1);
    else if (action === 'previous') turn(-1);
    else if (action === 'blank') blank();
  }

  onMounted(() => window.addEventListener('keydown', onKey, { capture: true }));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey, { capture: true }));
}
