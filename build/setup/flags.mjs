// The flags of `npm start`.

const forms = [
  ['--shell=electron|browser', 'which program shows the kiosk'],
  ['--no-window', 'serve only, open no window'],
  ['--port=NUMBER', 'where the browser shell serves (0 takes any free port)'],
  ['--config=FILE', 'the configuration, else kiosk.json'],
  ['--data=DIR', "the kiosk's own folder"],
  ['--content=DIR', 'a folder of words and media, else locales/'],
  ['--make-pin', 'asks for a staff PIN and prints what to put into kiosk.json'],
];

/** The flags and what they are for, one a line. */
export const flagList = forms.map(([form, what]) => `  ${form?.padEnd(26)}${what}`).join('\n');

/**
 * @typedef {object} Flags
 * @property {'electron' | 'browser' | null} shell null: whichever can be had
 * @property {boolean} help
 * @property {boolean} makePin
 * @property {string[]} passOn every other flag, for the shell itself
 */

/**
 * Reads the flags. Paths are made absolute by `absolute`, since the shell may run in another folder.
 * @param {string[]} args
 * @param {(path: string) => string} absolute
 * @returns {{ ok: true, flags: Flags } | { ok: false, error: string }}
 */
export function parseFlags(args, absolute) {
  /** @type {Flags} */
  const flags = { shell: null, help: false, makePin: false, passOn: [] };
  for (const arg of args) {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === 'help' && value === undefined) flags.help = true;
    else if (name === 'make-pin' && value === undefined) flags.makePin = true;
    else if (name === 'no-window' && value === undefined) flags.passOn.push(arg);
    else if (name === 'shell' && (value === 'electron' || value === 'browser')) flags.shell = value;
    else if (name === 'port' && value !== undefined && isPort(value)) flags.passOn.push(arg);
    else if (name !== undefined && ['config', 'data', 'content'].includes(name) && value) {
      flags.passOn.push(`--${name}=${absolute(value)}`);
    } else return { ok: false, error: `"${arg}" is not a flag of npm start. The flags are:\n${flagList}` };
  }
  return { ok: true, flags };
}

/** @param {string} value */
function isPort(value) {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535;
}
