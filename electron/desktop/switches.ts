/** What has to be said to Electron's Chromium before it is ready. */
import type { App } from 'electron';

/** Features that are on by default and have no place on a kiosk. Names that a version lacks do no harm. */
const FEATURES_OFF = [
  'BackForwardCache', // a reset is a new document: the last visitor's must not be kept in memory to go back to
  'HardwareMediaKeyHandling', // media keys would start a clip past our keys, under a panel of Windows (electron#21731)
  'CalculateNativeWinOcclusion', // Windows: what it takes for covered is not drawn any more (microsoft/vscode#158260)
];

/** Sets the switches and turns the sandbox on for every renderer. Call it before `ready`. */
export function prepareChromium(app: Pick<App, 'commandLine' | 'enableSandbox'>, platform: NodeJS.Platform): void {
  const { commandLine } = app;
  app.enableSandbox();
  commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','));
  commandLine.appendSwitch('disable-pinch');
  commandLine.appendSwitch('overscroll-history-navigation', '0');
  // The heartbeat of a page that something else covers must not come late.
  commandLine.appendSwitch('disable-renderer-backgrounding');

  // No key ring to ask a password of whoever stands there: cookies are encrypted (a fuse), but none is ever kept.
  if (platform === 'linux') commandLine.appendSwitch('password-store', 'basic');
  if (platform === 'darwin') commandLine.appendSwitch('use-mock-keychain');
  // Without this there are no voices on Linux.
  if (platform === 'linux') commandLine.appendSwitch('enable-speech-dispatcher');
}
