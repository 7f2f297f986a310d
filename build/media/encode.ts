// How ffmpeg makes every clip of the kiosk, those that are made here and those that are brought in: VP9 in WebM, which
// Chromium and Electron play everywhere, at constant quality, without sound or with Opus.

/** Lines of the two sizes that a clip has. */
export const SIZES = [1080, 720] as const;

/** Constant quality, 0 (best) to 63. Flat drawings hold at it without a visible edge; faces need a little more. */
const QUALITY = { drawn: 34, filmed: 32 };
/** Leaves and water would take ten times what people take: no more than this. */
const FILMED_AT_MOST = '4M';
/** LUFS (EBU R 128): as loud as a podcast. Every recording and every clip is equally loud. */
export const LOUDNESS = -18;
/** The floor of the measure is -70: what is not above it cannot be heard. */
const SILENT = -69;

const vp9 = (lines: number, before: readonly string[], quality: number, most: string): string[] => [
  '-vf', [...before, `scale=-2:${lines}:flags=lanczos`, 'format=yuv420p'].join(','),
  '-c:v', 'libvpx-vp9', '-crf', String(quality), '-b:v', most, '-deadline', 'good', '-cpu-used', '3', '-row-mt', '1', '-tile-columns', '2',
  // A touch on a line of the transcript goes there at once: two seconds are the most that must be decoded first.
  '-g', '50',
  '-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1',
];

/** What ffmpeg needs after its input for a drawn picture at this many lines. The same frames give the same file. */
export const picture = (lines: number): string[] => [...vp9(lines, [], QUALITY.drawn, '0'), '-threads', '2'];

/** The same for what a camera has seen. `before`: filters that put it right first. */
export const filmed = (lines: number, before: readonly string[]): string[] => vp9(lines, before, QUALITY.filmed, FILMED_AT_MOST);

/** One picture of a clip, for before it plays. */
export const still = (lines: number, before: readonly string[]): string[] => [
  '-vf', [...before, `scale=-2:${lines}:flags=lanczos`].join(','), '-frames:v', '1', '-c:v', 'libwebp', '-quality', '80', '-map_metadata', '-1',
];

/** The sound of a clip. */
export const sound = (measured: number): string[] =>
  ['-af', `aresample=48000,${evened(measured)}`, '-ac', '2', '-c:a', 'libopus', '-b:a', '96k', '-flags:a', '+bitexact'];

/** The filters that bring a sound of this loudness to that of all. */
export const evened = (measured: number): string => `volume=${LOUDNESS - measured}dB,alimiter=limit=-2dB:level=false`;

/**
 * How loud a sound is, in LUFS, by what ffmpeg's filter ebur128 said at its end; null where there is nothing to be heard.
 * The last of it: ffmpeg also tells when it has only tried its filters.
 */
export function loudnessOf(said: string): number | null {
  const loudness = Number([...said.matchAll(/\bI: +(-?[\d.]+) LUFS/g)].at(-1)?.[1]);
  return loudness > SILENT ? loudness : null;
}
