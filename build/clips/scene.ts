// What a scene is to who draws it: a picture for each moment of it.

/** When what is said in a scene begins, in seconds from its beginning, and when the scene ends. */
export interface Times { a: number; b: number; c: number; end: number }

/** @returns the SVG of a scene `t` seconds after its beginning */
export type Scene = (t: number, at: Times) => string;

/** A clip: its scenes by their ids in the script, and what its poster shows: a scene, and how far on it is (0 to 1). */
export interface Drawing { scenes: Record<string, Scene>; poster: { scene: string; at: number } }
