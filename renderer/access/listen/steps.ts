// How loud and how fast it is read: a few steps each, and what is usual. Pure.

/** Shares of full amplitude, 5 dB apart. */
export const VOLUMES = [0.1, 0.18, 0.32, 0.56, 1] as const;
export const USUAL_VOLUME = VOLUMES.indexOf(0.56);

/** 1 is the usual speed of a voice. */
export const SPEEDS = [0.6, 0.8, 1, 1.25, 1.5] as const;
export const USUAL_SPEED = SPEEDS.indexOf(1);

/** The step after or before, staying within. @param steps how many there are */
export const stepped = (at: number, by: 1 | -1, steps: number): number => Math.min(steps - 1, Math.max(0, at + by));
