// How ffmpeg makes every clip of the kiosk, those that are made here and those that are brought in: VP9 in WebM, which
// Chromium and Electron play everywhere, at constant quality, without sound or with Opus.

/** Lines of the two sizes that a clip has. */
export const SIZES = [1080, 720] as const;

/** Constant quality, 0 (best) to 63. Flat drawings hold at it without a visible edge. */
const QUALITY = 34;

/** What ffmpeg needs after its input for the picture at this many lines. The same frames give the same file. */
export const picture = (lines: number): string[] => [
  '-vf', `scale=-2:${lines}:flags=lanczos,format=yuv420p`,
  '-c:v', 'libvpx-vp9', '-crf', String(QUALITY), '-b:v', '0', '-deadline', 'good', '-cpu-used', '3', '-row-mt', '1', '-tile-columns', '2',
  // A touch on a line of the transcript goes there at once: two seconds are the most that must be decoded first.
  '-g', '50', '-threads', '2',
  '-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1',
];
