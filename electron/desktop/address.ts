/** The address of the page under Electron, and what counts as ours. Pure: no part of it needs Electron. */
import { NOTES_PATH } from '../core/notes-page.ts';
import { REPAIR_PATH } from '../core/repair-page.ts';

export const SCHEME = 'kiosk';
export const ORIGIN = 'kiosk://app';
export const PAGE = `${ORIGIN}/`;
/** Ours, but not the page: only the shell loads it, and no call from it is answered. */
export const REPAIR = `${ORIGIN}${REPAIR_PATH}`;
/** Likewise. */
export const NOTES = `${ORIGIN}${NOTES_PATH}`;

/** Whether an address is the page itself: the only one a document may be loaded from. */
export function isPage(address: string): boolean {
  return isOwn(address) && ['/', '/index.html'].includes(new URL(address).pathname);
}

/** Whether an address is the kiosk's own, page or not: the only ones a request may go to. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  // Node gives custom schemes no origin, so it is put together.
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === ORIGIN && username === '' && password === '';
}
