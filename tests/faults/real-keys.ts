// Keys as somebody with a keyboard presses them: sent by X to the real full-screen window, so that the browser's own
// shortcuts get them too. After each the page must be the same document, alone, at its own size.
//
// What the operating system itself takes (Ctrl+Alt+F1, the Windows key) no program can refuse: build/os says how.
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { connectPage } from './page-socket.ts';
import type { PageSocket } from './page-socket.ts';
import type { Row } from './row.ts';
import { superviseKiosk } from './supervised-kiosk.ts';
import type { SupervisedKiosk } from './supervised-kiosk.ts';

const run = promisify(execFile);

const F_KEYS = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);
/** In the names of X. */
const KEYS = [
  ...F_KEYS, ...F_KEYS.flatMap((key) => [`ctrl+${key}`, `shift+${key}`, `alt+${key}`]),
  ...'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((key) => [`ctrl+${key}`, `ctrl+shift+${key}`, `alt+${key}`]),
  ...'0123456789'.split('').flatMap((key) => [`ctrl+${key}`, `alt+${key}`]),
  'ctrl+plus', 'ctrl+minus', 'ctrl+equal', 'ctrl+KP_Add', 'ctrl+KP_Subtract', 'ctrl+0', 'ctrl+comma', 'ctrl+shift+Delete', 'ctrl+Tab', 'ctrl+shift+Tab',
  'ctrl+Prior', 'ctrl+Next', 'ctrl+shift+Prior', 'ctrl+Return', 'ctrl+Escape', 'ctrl+shift+Escape', 'alt+Left', 'alt+Right', 'alt+Home',
  'alt+Return', 'alt+space', 'alt+shift+i', 'shift+Insert', 'ctrl+Insert', 'Menu', 'XF86Back', 'XF86Forward', 'XF86Reload', 'XF86HomePage', 'XF86Search',
  'XF86Favorites', 'XF86Mail', 'XF86WWW', 'BackSpace', 'Prior', 'Next', 'Home', 'End', 'Insert', 'Delete', 'Pause', 'Scroll_Lock', 'Print', 'slash', 'apostrophe',
];

/** What must be the same after each key. */
interface Seen {
  document: unknown;
  targets: string[];
  windows: string;
}

export async function realKeys(restartMs: number): Promise<Row> {
  const what = 'real keys: reload, close, find, print, zoom, tools …';
  const missing = await missingProgram();
  if (missing !== null) return { what, tried: 0, good: 0, wrong: [], skipped: missing };
  const { screen, display } = await openScreen();
  const kiosk = await superviseKiosk(restartMs, display);
  const wrong: string[] = [];
  let good = 0;
  try {
    await kiosk.next('shown', 0, 40_000);
    const page = await connectPage(kiosk);
    const env = { ...process.env, DISPLAY: display };
    // A window without a window manager has no focus by itself.
    const [window] = (await run('xdotool', ['search', '--sync', '--onlyvisible', '--name', 'Nykel'], { env })).stdout.trim().split('\n');
    await run('xdotool', ['windowfocus', '--sync', window ?? ''], { env });
    await page.ask('window.keysSeen = 0; addEventListener("keydown", () => { window.keysSeen += 1; }, true); window.mark = "the same document";');

    const before = await look(kiosk, page, env);
    for (const key of KEYS) {
      await run('xdotool', ['key', '--clearmodifiers', key], { env });
      const after = await look(kiosk, page, env);
      if (JSON.stringify(after) === JSON.stringify(before)) good += 1;
      else {
        wrong.push(`${key}: ${JSON.stringify(after)} instead of ${JSON.stringify(before)}`);
        break;
      }
    }
    // Keys that never arrive would leave the page unchanged, too.
    await run('xdotool', ['key', 'Tab'], { env });
    if (await page.ask('document.activeElement.tagName') !== 'BUTTON') wrong.push('Tab moves nothing: the keys do not reach the window.');
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  } finally {
    await kiosk.stop();
    screen.kill();
  }
  return { what, tried: KEYS.length, good, wrong };
}

async function look(kiosk: SupervisedKiosk, page: PageSocket, env: NodeJS.ProcessEnv): Promise<Seen> {
  const [document, targets, windows] = await Promise.all([
    page.ask('JSON.stringify([mark, location.href, visualViewport.scale, devicePixelRatio, innerWidth, innerHeight, document.body.innerText.length > 100, String(getSelection()), document.visibilityState])'),
    page.targets(),
    run('xdotool', ['search', '--onlyvisible', '--name', '.*'], { env }).then(({ stdout }) => stdout, () => ''),
  ]);
  return { document, targets, windows };
}

async function missingProgram(): Promise<string | null> {
  if (process.platform !== 'linux') return 'keys are sent by X, which only Linux has';
  for (const program of ['Xvfb', 'xdotool']) {
    const there = await run('sh', ['-c', `command -v ${program}`]).then(() => true, () => false);
    if (!there) return `${program} is not installed`;
  }
  return null;
}

/** A screen that nobody sees. X chooses a number that is free, and says it once it is ready. */
async function openScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1080x1920x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((ready, fail) => {
    screen.stdout?.once('data', (part: Buffer) => ready(part.toString().trim()));
    screen.once('exit', () => fail(new Error('Xvfb has ended.')));
  });
  return { screen, display: `:${number}` };
}
