// ffmpeg and ffprobe as they are run here: what they are told always, and what is said where they are missing.
import { Failed, run } from './run.ts';

/** Where the two come from. */
export const GET_FFMPEG = 'apt-get install ffmpeg, brew install ffmpeg, winget install ffmpeg';

/** @returns the end of what it said. @throws Failed */
export const ffmpeg = (args: readonly string[]): Promise<string> => run(['ffmpeg', '-nostdin', '-hide_banner', '-nostats', '-y', ...args]);

/**
 * ffmpeg on something long.
 * @param at told now and then how far it is, in seconds of the film
 */
export function ffmpegTelling(args: readonly string[], at: (seconds: number) => void): Promise<string> {
  let rest = '';
  return run(['ffmpeg', '-nostdin', '-hide_banner', '-nostats', '-y', '-progress', 'pipe:1', ...args], '', (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // Before the first picture it says N/A.
      const [, time] = /^out_time_us=(\d+)/.exec(line) ?? [];
      if (time !== undefined) at(Number(time) / 1e6);
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
