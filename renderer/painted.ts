// When what was just put on the screen can be seen.

/** Resolves after the next frame has been painted. */
export const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
