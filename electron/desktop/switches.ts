/** What has to be said to Electron's Chromium before it is ready. */
import type { App } from 'electron';

/** Sets the switches and turns the sandbox on for every renderer. Call it before `ready`. */
export function prepareChromium(app: Pick<App, 'commandLine' | 'enableSandbox'>, platform: NodeJS.Platform): void {
  app.enableSandbox();
  // A reset is a new document: the last visitor's must not be kept in memory to go back to.
  app.commandLine.appendSwitch('disable-features', 'BackForwardCache');
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  // Without this there are no voices on Linux.
  if (platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
}
