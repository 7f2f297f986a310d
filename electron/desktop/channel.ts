/** The name of the one IPC channel. In a file of its own, so that the preload is not given the schemas with it. */
export const CHANNEL = 'kiosk:call';
