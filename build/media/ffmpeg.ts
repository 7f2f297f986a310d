// ffmpeg and ffprobe as they are run here: what they are told always, and what is said where they are missing.
import { Failed, run } from './run.ts';

/** Where the two come from. */
export const GET_FFMPEG = 'apt-get install ffmpeg, brew install ffmpeg, winget install ffmpeg';

/** @returns the end of what it said. @throws Failed */
export const ffmpeg = (args: readonly string[]): Promise<string> => run(['ffmpeg', '-nostdin', '-hide_banner', '-nostats', '-y', ...args]);

/** How far ffmpeg is: pictures of the first file that it writes, and seconds of the one that is furthest. */
export interface Progress { pictures: number; seconds: number }

/** ffmpeg on something long. */
export function ffmpegTelling(args: readonly string[], at: (progress: Progress) => void): Promise<string> {
  let rest = '';
  const now: Progress = { pictures: 0, seconds: 0 };
  return run(['ffmpeg', '-nostdin', '-hide_banner', '-nostats', '-y', '-progress', 'pipe:1', ...args], '', (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // Before the first picture the time is N/A.
      const [, name, value] = /^(frame|out_time_us|progress)=(\d+|\w+)$/.exec(line) ?? [];
      if (name === 'frame') now.pictures = Number(value);
      else if (name === 'out_time_us') now.seconds = (Number(value) || 0) / 1e6;
      else if (name === 'progress') at({ ...now });
    }
  });
}

/** What is to be read: a file, whatever stands in its name, and nothing that a list in it may name on the network. */
export const from = (file: string): string[] => ['-protocol_whitelist', 'file', '-i', file];

/** @returns what ffprobe tells of a file, as read from JSON. @throws Failed where it can make nothing of it */
export async function ffprobe(file: string): Promise<unknown> {
  let told = '';
  await run(['ffprobe', '-v', 'error', '-of', 'json', '-show_format', '-show_streams', ...from(file)], '', (piece) => (told += piece));
  return JSON.parse(told);
}

/** The first of these programs that is not on this machine, or null. */
export async function missingOf(programs: readonly string[]): Promise<string | null> {
  for (const program of programs) {
    const missing = await run([program, '-version']).then(() => false, (error: unknown) => error instanceof Failed && error.missing);
    if (missing) return program;
  }
  return null;
}
