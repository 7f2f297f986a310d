/** Reads the options of the start command. Pure: text in, a union out; nothing is looked up or printed here. */

export interface Options {
  kind: 'run';
  /** false: serve only, open nothing (browser shell). */
  window: boolean;
  /** The port of the browser shell; 0 takes a free one. */
  port: number;
  config: string | null;
  data: string | null;
  content: string | null;
  /** Options that are not the kiosk's. Only filled where others are to be left alone, as under Electron. */
  ignored: string[];
}

export type Parsed = Options | { kind: 'make-pin' } | { kind: 'help'; text: string } | { kind: 'wrong'; text: string };

export const HELP = `Options:
  --shell=electron|browser  which shell shows the kiosk (npm start chooses, if this is not given)
  --no-window               browser shell: only serve, open no window
  --port=N                  browser shell: the port, 0 to 65535; 0 (default) takes a free one
  --config=FILE             the configuration, else kiosk.json in the data folder or in the program's folder
  --data=DIR                where the log and kiosk.json are kept
  --content=DIR             a content folder, in place of the one that came with the program
  --make-pin                asks for a staff PIN and prints what to put into kiosk.json
  --help                    this text`;

/**
 * Parses the options in `args` (without program and script). `others` says what to do with options that are
 * not the kiosk's: 'refuse' them, or 'leave' them, because under Electron they are Chromium's.
 */
export function parseOptions(args: readonly string[], others: 'refuse' | 'leave' = 'refuse'): Parsed {
  const options: Options = {
    kind: 'run', window: true, port: 0, config: null, data: null, content: null, ignored: [],
  };
  for (const arg of args) {
    const [name, value] = splitOnce(arg);
    switch (name) {
      case '--help':
        return { kind: 'help', text: HELP };
      case '--make-pin':
        return { kind: 'make-pin' };
      case '--no-window':
        if (value !== null) return wrong(arg, '--no-window takes no value');
        options.window = false;
        break;
      case '--shell':
        // npm start has chosen by now; here the option only has to be one that exists.
        if (value !== 'electron' && value !== 'browser') {
          return wrong(arg, 'it must be --shell=electron or --shell=browser');
        }
        break;
      case '--port':
        if (value === null || !/^\d{1,5}$/.test(value) || Number(value) > 65535) {
          return wrong(arg, 'it must be --port= and a number from 0 to 65535');
        }
        options.port = Number(value);
        break;
      case '--config':
      case '--data':
      case '--content':
        if (value === null || value === '') return wrong(arg, `it must be ${name}= and a path`);
        options[name.slice(2) as 'config' | 'data' | 'content'] = value;
        break;
      default:
        if (others === 'refuse') return wrong(arg, 'there is no such option');
        options.ignored.push(arg);
    }
  }
  return options;
}

function splitOnce(arg: string): [name: string, value: string | null] {
  const at = arg.indexOf('=');
  return at === -1 ? [arg, null] : [arg.slice(0, at), arg.slice(at + 1)];
}

function wrong(arg: string, why: string): Parsed {
  return { kind: 'wrong', text: `The option ${arg} cannot be used: ${why}.\n${HELP}` };
}
