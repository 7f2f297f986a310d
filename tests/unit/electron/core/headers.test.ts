// The headers of every answer.
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, SAFETY_HEADERS, typeOf } from '../../../../electron/core/headers.ts';

describe('the content security policy', () => {
  const directives = new Map(CONTENT_SECURITY_POLICY.split('; ').map((text) => {
    const [name, ...values] = text.split(' ');
    return [name, values.join(' ')];
  }));

  it('has nothing unsafe, no wildcard and no other place', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  });

  it('starts from nothing and adds only the kiosk itself', () => {
    expect(directives.get('default-src')).toBe("'none'");
    for (const name of ['script-src', 'style-src', 'img-src', 'font-src', 'media-src', 'connect-src']) {
      expect(directives.get(name)).toBe("'self'");
    }
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toBe("'none'");
  });

  it('asks for trusted types, of Vue alone', () => {
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toBe('vue');
  });
});

describe('the other headers', () => {
  it('are all there', () => {
    expect(SAFETY_HEADERS).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it.each(['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'display-capture'])('nobody may use the %s', (feature) => {
    expect(SAFETY_HEADERS['permissions-policy']?.split(', ')).toContain(`${feature}=()`);
  });
});

it('the page may know whether there is another screen, and only the page', () => {
  expect(SAFETY_HEADERS['permissions-policy']?.split(', ')).toContain('window-management=(self)');
});

describe('typeOf', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'], ['a.b.js', 'text/javascript; charset=utf-8'], ['A.SVG', 'image/svg+xml'],
    ['x.webm', 'video/webm'], ['x.uk.vtt', 'text/vtt; charset=utf-8'], ['.json', 'application/json; charset=utf-8'],
    ['a.ogg', 'audio/ogg'], ['a.opus', 'audio/ogg'], ['a.m4a', 'audio/mp4'], ['a.mp3', 'audio/mpeg'], ['a.wav', 'audio/wav'],
  ])('%s', (name, type) => expect(typeOf(name)).toBe(type));

  it.each(['noend', 'x.exe', 'x.constructor', 'x.__proto__', 'x.'])('%s is only bytes', (name) => {
    expect(typeOf(name)).toBe('application/octet-stream');
  });
});
