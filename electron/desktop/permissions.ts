/** No permission for anything, and no question to a visitor: the page needs none. */
import type { Session } from 'electron';
import type { Log } from '../core/log.ts';

export type PermissionSession = Pick<
  Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/**
 * Refuses requests, checks and devices in one session. Bluetooth, USB, HID, serial ports and screen capture need
 * no more than this: Electron cancels their choosers where nobody listens for them.
 */
export function denyPermissions(session: PermissionSession, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    log('blocked', { kind: 'permission', what: permission });
    callback(false);
  });
  // Asked often and in silence (each focus asks for the clipboard): not logged.
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(({ deviceType }) => {
    log('blocked', { kind: 'device', what: deviceType });
    return false;
  });
}
