/** How the program ends: in order, once, whoever wants it to. */
import type { App } from 'electron';
import type { LogFields } from '../core/log.ts';

type Why = LogFields['stopped']['why'];

export interface Ending {
  /** Ends the program. */
  end(why: Why, code: number): void;
  /** Only does what is to be done before an end that somebody else brings about: the system, an update. */
  settle(why: Why): void;
  /** Whether the program is ending: then windows may close. */
  begun(): boolean;
}

export interface EndingParts {
  app: Pick<App, 'on' | 'exit'>;
  /** What is to be done before the end. Called once. */
  before: (why: Why) => void;
}

export function createEnding({ app, before }: EndingParts): Ending {
  let begun = false;
  const ending: Ending = {
    end(why, code) {
      ending.settle(why);
      // Not from within a call of the page, whose window is destroyed with this.
      setImmediate(() => app.exit(code));
    },
    settle(why) {
      if (begun) return;
      begun = true;
      before(why);
    },
    begun: () => begun,
  };

  // Nothing of ours quits: it is a signal (electron_browser_main_parts.cc gives SIGTERM, SIGINT and SIGHUP to
  // app.quit), or macOS. Quitting asks the page whether it may be closed; exit does not.
  app.on('before-quit', (event) => {
    if (begun) return;
    event.preventDefault();
    ending.end('signal', 0);
  });
  // The last that is heard of every other end, such as a compositor that broke: Electron ends with code 0 then
  // (electron_browser_main_parts.cc, ExitOnSessionLoss), and 0 would mean that the kiosk is to stay closed.
  app.on('quit', () => {
    if (begun) return;
    ending.settle('quit');
    app.exit(1);
  });
  return ending;
}
