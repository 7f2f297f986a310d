// No permission for anything.
import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { denyPermissions } from '../../../../electron/desktop/permissions.ts';
import type { PermissionSession } from '../../../../electron/desktop/permissions.ts';
import { memoryLog } from '../support.ts';

type Handler<N extends keyof PermissionSession> = NonNullable<Parameters<Session[N]>[0]>;

/** A session that keeps the handlers it is given. */
function setUp() {
  const kept: { request?: Handler<'setPermissionRequestHandler'>; check?: Handler<'setPermissionCheckHandler'>; device?: Handler<'setDevicePermissionHandler'> } = {};
  const session: PermissionSession = {
    setPermissionRequestHandler: (handler) => { if (handler) kept.request = handler; },
    setPermissionCheckHandler: (handler) => { if (handler) kept.check = handler; },
    setDevicePermissionHandler: (handler) => { if (handler) kept.device = handler; },
  };
  const { log, lines } = memoryLog();
  denyPermissions(session, log);
  return { kept, lines };
}

describe('denyPermissions', () => {
  it.each(['media', 'geolocation', 'notifications', 'fullscreen', 'clipboard-read', 'openExternal', 'midi', 'unknown'] as const)('%s is refused, asked or checked', (permission) => {
    const { kept, lines } = setUp();
    const answers: boolean[] = [];
    kept.request?.({} as never, permission, (granted) => void answers.push(granted), {} as never);
    expect(answers).toEqual([false]);
    expect(kept.check?.(null, permission, 'kiosk://app', {} as never)).toBe(false);
    expect(lines).toEqual([{ event: 'blocked', fields: { kind: 'permission', what: permission } }]);
  });

  it.each(['hid', 'serial', 'usb'] as const)('a %s device is refused', (deviceType) => {
    const { kept, lines } = setUp();
    expect(kept.device?.({ deviceType, origin: 'kiosk://app', device: {} as never })).toBe(false);
    expect(lines).toEqual([{ event: 'blocked', fields: { kind: 'device', what: deviceType } }]);
  });
});
