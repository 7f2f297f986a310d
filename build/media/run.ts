// Runs a program with text on its standard input. Never through a shell: words are words, and mean nothing to it.
import { spawn, type ChildProcess } from 'node:child_process';

/** Why a program could not do its work, in words for people. `missing`: there is no such program. */
export class Failed extends Error {
  readonly missing: boolean;
  constructor(message: string, missing: boolean) {
    super(message);
    this.missing = missing;
  }
}

/** Who ends us by Ctrl+C or a signal does not want a film to be encoded on behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * @param heard told what the program says on its standard output, piece by piece; without it nobody listens there
 * @returns the end of what the program said on its standard error, once it has ended well. @throws Failed
 */
export function run(argv: readonly string[], input = '', heard?: (piece: string) => void): Promise<string> {
  const [program = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', heard ? 'pipe' : 'ignore', 'pipe'] });
    running.add(child);
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => heard?.(piece));
    child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4000)));
    // A program that ends before it has read everything: how it ended says more.
    child.stdin?.on('error', () => undefined);
    child.once('error', (error: NodeJS.ErrnoException) => {
      running.delete(child);
      reject(new Failed(error.code === 'ENOENT' ? `There is no program "${program}" on this machine.` : error.message, error.code === 'ENOENT'));
    });
    child.once('close', (code) => {
      running.delete(child);
      if (code === 0) resolve(said);
      else reject(new Failed(`${program} ended with ${code}: ${said.trim() || 'it said nothing'}`, false));
    });
    child.stdin?.end(input);
  });
}
