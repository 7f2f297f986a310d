// What counts as the kiosk's own address.
import { describe, expect, it } from 'vitest';
import { isOwn, isPage, NOTES, ORIGIN, PAGE, REPAIR, SCHEME } from '../../../../electron/desktop/address.ts';

it('the names agree', () => {
  expect(PAGE).toBe(`${ORIGIN}/`);
  expect(REPAIR).toBe(`${ORIGIN}/repair`);
  expect(NOTES).toBe(`${ORIGIN}/notes.html`);
  expect(ORIGIN.startsWith(`${SCHEME}://`)).toBe(true);
});

describe('the page', () => {
  it.each(['kiosk://app/', 'kiosk://app/index.html', 'kiosk://app/#part', 'kiosk://app/?x=1', 'kiosk://app/x/..'])('%s is it', (address) => {
    expect(isPage(address)).toBe(true);
    expect(isOwn(address)).toBe(true);
  });

  it.each(['kiosk://app/repair', 'kiosk://app/notes.html', 'kiosk://app/media/clip.webm', 'kiosk://app/content/uk.json', 'kiosk://app/bridge.js'])('%s is the kiosk’s, but not the page', (address) => {
    expect(isPage(address)).toBe(false);
    expect(isOwn(address)).toBe(true);
  });

  it.each([
    'https://app/', 'http://127.0.0.1/', 'kiosk://other/', 'kiosk://app.evil/', 'kiosk://evil@app/', 'kiosk://app:80/', 'kiosk:app/', 'kiosk:///app/',
    'kiosk2://app/', 'file:///etc/passwd', 'about:blank', 'data:text/html,x', 'javascript:alert(1)', 'blob:kiosk://app/x', 'devtools://devtools/', 'chrome://settings', '', 'nonsense',
  ])('%j is not the kiosk’s', (address) => {
    expect(isOwn(address)).toBe(false);
    expect(isPage(address)).toBe(false);
  });
});
