// Runs a program with text on its standard input. Never through a shell: words are words, and mean nothing to it.
import { spawn } from 'node:child_process';

/** Why a program could not do its work, in words for people. `missing`: there is no such program. */
export class Failed extends Error {
  readonly missing: boolean;
  constructor(message: string, missing: boolean) {
    super(message);
    this.missing = missing;
  }
}

/** @returns the end of what the program said on its standard error, once it has ended well. @throws Failed */
export function run(argv: readonly string[], input = ''): Promise<string> {
  const [program = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)));
    // A program that ends before it has read everything: how it ended says more.
    child.stdin.on('error', () => undefined);
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Failed(error.code === 'ENOENT' ? `There is no program "${program}" on this machine.` : error.message, error.code === 'ENOENT')));
    child.once('close', (code) => {
      if (code === 0) resolve(said);
      else reject(new Failed(`${program} ended with ${code}: ${said.trim() || 'it said nothing'}`, false));
    });
    child.stdin.end(input);
  });
}
