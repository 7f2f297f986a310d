// How many digits a PIN has (electron/bridge.ts).
export const FEWEST = 6;
export const MOST = 12;
