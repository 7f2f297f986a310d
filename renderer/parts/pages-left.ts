// On which page long content was left, so that Back returns to it. A way there by any other road begins at the first page.
import type { Router } from 'vue-router';

/** The page by the address of the screen. */
const left = new Map<string, number>();

export const leavePage = (path: string, page: number): void => void left.set(path, page);
export const pageLeft = (path: string): number => left.get(path) ?? 0;

/** Call it once for the router of a visit. */
export function forgetPages(router: Router): void {
  let back = false;
  router.options.history.listen(() => (back = true));
  router.beforeEach((to) => {
    if (!back) left.delete(to.fullPath);
    back = false;
  });
}
