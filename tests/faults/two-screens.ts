// Notes for staff on a second screen, as X has one: the window opens there and nowhere else, and is gone when the showing is
// handed over and when the visitor's page ends. Both screens are made up, by Debian's dummy driver for Xorg.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { languageName, say } from '../support/visitor.ts';
import { connectPage } from './page-socket.ts';
import type { PageSocket } from './page-socket.ts';
import type { Row } from './row.ts';
import { superviseKiosk } from './supervised-kiosk.ts';

const run = promisify(execFile);

/** The visitor's screen, and to the right of it that of staff. */
const WIDTH = 1080;
const STAFF = '1280x1024';

const XORG = `
Section "ServerLayout"
  Identifier "layout"
  Screen 0 "screen"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4096 2048
  EndSubSection
EndSection
`;

export async function twoScreens(restartMs: number): Promise<Row> {
  const what = 'notes of staff on a second screen';
  const missing = missingProgram();
  if (missing !== null) return { what, tried: 0, good: 0, wrong: [], skipped: missing };
  const row: Row = { what, tried: 0, good: 0, wrong: [] };
  const { display, close } = await openScreens();
  try {
    for (const [notesAt, tries] of [[`${WIDTH},0`, onItsOwn], ['0,0', onTheVisitors]] as const) {
      const kiosk = await superviseKiosk(restartMs, display, { showing: { button: true, notesAt } });
      try {
        await kiosk.next('shown', 0, 40_000);
        const page = await connectPage(kiosk);
        for (const [name, holds] of tries(page, () => connectPage(kiosk, '/notes.html'))) {
          row.tried += 1;
          if (await holds()) row.good += 1;
          else row.wrong.push(name);
        }
      } finally {
        await kiosk.stop();
      }
    }
  } catch (error) {
    row.wrong.push(error instanceof Error ? error.message : String(error));
  } finally {
    await close();
  }
  return row;
}

type Try = [name: string, holds: () => Promise<boolean>];

/** Where the configuration says rightly where the second screen is. */
function onItsOwn(page: PageSocket, connectNotes: () => Promise<PageSocket>): Try[] {
  const stands = async (): Promise<boolean> => {
    await toOther(page);
    return soon(async () => {
      const notes = await connectNotes();
      const [left, text] = JSON.parse(String(await notes.ask('JSON.stringify([screen.availLeft, document.body.innerText])'))) as [number, string];
      return left === WIDTH && text.includes(plain(say('nn', 'staff/notes.steps.home.start.asked')));
    });
  };
  return [
    ['The notes do not stand on the second screen.', stands],
    ['They do not go with the hand-over.', async () => {
      await page.ask(`${press(say('nn', 'staff/showing.handOver'))}, 0`);
      return soon(async () => (await windows(page)) === 1);
    }],
    ['They do not come once more.', stands],
    ['They do not go when the visitor’s page ends.', async () => {
      await page.ask('location.reload(), 0');
      return soon(async () => (await windows(page)) === 1);
    }],
  ];
}

/** Where it says wrongly so. */
function onTheVisitors(page: PageSocket): Try[] {
  return [['They stay on the visitor’s screen.', async () => {
    await toOther(page);
    const told = (): Promise<unknown> => page.ask('document.querySelector(".notes [role=status]")?.innerText ?? ""');
    return await soon(async () => (await told()) === say('nn', 'staff/notes.notOther')) && soon(async () => (await windows(page)) === 1);
  }]];
}

/** From Welcome or Home: as staff who read Nynorsk begin to show, open their notes, and send them to the other screen. */
async function toOther(page: PageSocket): Promise<void> {
  const [withStaff, language] = [say('uk', 'home.withStaff.title'), languageName('uk')];
  // Whichever stands there; what Welcome is asked before it answers is asked again.
  if (!(await soon(async () => (await page.ask(press(withStaff))) === true || (await page.ask(`${press(language)} && false`)) === true))) {
    throw new Error(`There is neither “${withStaff}” nor “${language}”.`);
  }
  for (const name of [languageName('nn'), say('nn', 'staff/showing.notes'), say('nn', 'staff/notes.toOther')]) {
    if (!(await soon(async () => (await page.ask(press(name))) === true))) throw new Error(`There is no button “${name}”.`);
  }
}

/** An expression: presses the button of this name, and says whether there is one. */
const press = (name: string): string =>
  `(() => { const b = [...document.querySelectorAll('button')].find((each) => each.innerText.split('\\n').includes(${JSON.stringify(name)})); b?.click(); return b !== undefined; })()`;

const windows = async (page: PageSocket): Promise<number> => (await page.targets()).filter((each) => each.startsWith('page ')).length;

/** The words before the first mark of the text. */
const plain = (text: string): string => text.split(/[[{*]/)[0] ?? '';

/** Whether it holds before long. */
const soon = (holds: () => Promise<boolean>): Promise<boolean> => new Promise((found) => {
  const deadline = performance.now() + 15_000;
  const look = async (): Promise<void> => {
    if (await holds().catch(() => false)) found(true);
    else if (performance.now() > deadline) found(false);
    else setTimeout(() => void look(), 50);
  };
  void look();
});

function missingProgram(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'two screens are made up by Xorg, as root, on Linux';
  for (const file of ['/usr/bin/Xorg', '/usr/bin/xrandr', '/usr/lib/xorg/modules/drivers/dummy_drv.so']) {
    if (!existsSync(file)) return `${file} is not installed`;
  }
  return null;
}

/** Two screens that nobody sees. X chooses a number that is free, and says it once it is ready. */
async function openScreens(): Promise<{ display: string; close: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'nykel-screens-'));
  const config = join(dir, 'xorg.conf');
  await writeFile(config, XORG);
  const server = spawn('Xorg', ['-displayfd', '1', '-config', config, '-logfile', join(dir, 'log'), '-noreset', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const close = async (): Promise<void> => {
    server.kill();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    const display = await new Promise<string>((ready, fail) => {
      server.stdout.once('data', (part: Buffer) => ready(`:${part.toString().trim()}`));
      server.once('exit', () => fail(new Error('Xorg has ended.')));
    });
    const xrandr = (...args: string[]): Promise<unknown> => run('xrandr', args, { env: { ...process.env, DISPLAY: display } });
    // The dummy driver's second output is connected once it has a mode.
    await xrandr('--addmode', 'DUMMY1', STAFF);
    await xrandr('--newmode', 'tall', '173.00', `${WIDTH}`, '1168', '1280', '1480', '1920', '1923', '1933', '1989');
    await xrandr('--addmode', 'DUMMY0', 'tall');
    await xrandr('--output', 'DUMMY0', '--mode', 'tall', '--primary', '--pos', '0x0', '--output', 'DUMMY1', '--mode', STAFF, '--pos', `${WIDTH}x0`);
    // Until somebody has asked, this driver tells others what was there before.
    await xrandr('--query');
    return { display, close };
  } catch (error) {
    await close();
    throw error;
  }
}
