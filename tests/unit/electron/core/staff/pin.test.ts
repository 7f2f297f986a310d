// The staff PIN: hashed with a salt, compared, and nothing else ever kept.
import { scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPin, isPin, isRightPin, parsePinHash } from '../../../../../electron/core/staff/pin.ts';

const hash = await hashPin('123456');

describe('isPin', () => {
  it.each(['123456', '000000', '123456789012'])('%s can be one', (text) => {
    expect(isPin(text)).toBe(true);
  });

  it.each(['', '12345', '1234567890123', '12345a', '123 456', '123456\n', ' 123456', '-123456', '1.5e10', '１２３４５６', '١٢٣٤٥٦'])('%j cannot', (text) => {
    expect(isPin(text)).toBe(false);
  });
});

describe('hashPin', () => {
  it('gives one line that kiosk.json can hold, without the PIN in it', () => {
    expect(hash).toMatch(/^scrypt:[\w-]{22}:[\w-]{43}$/);
    expect(hash).not.toContain('123456');
    expect(parsePinHash(hash)).not.toBeNull();
  });

  it('is salted: the same PIN twice looks like two', async () => {
    expect(await hashPin('123456')).not.toBe(hash);
  });

  it('is scrypt at the cost it says, so that other tools can make it too', () => {
    const [, salt, key] = hash.split(':') as [string, string, string];
    const options = { N: 32_768, r: 8, p: 1, maxmem: 2 ** 26 };
    expect(scryptSync('123456', Buffer.from(salt, 'base64url'), 32, options).toString('base64url')).toBe(key);
  });
});

describe('isRightPin', () => {
  it('the PIN opens its own hash, and no other PIN does', async () => {
    expect(await isRightPin('123456', hash)).toBe(true);
    for (const pin of ['123457', '654321', '1234567', '12345', '', '0123456']) expect(await isRightPin(pin, hash)).toBe(false);
  });

  it('a hash that is changed in one letter matches nothing', async () => {
    const at = hash.length - 10;
    const changed = `${hash.slice(0, at)}${hash[at] === 'A' ? 'B' : 'A'}${hash.slice(at + 1)}`;
    expect(await isRightPin('123456', changed)).toBe(false);
  });

  it.each(['', 'scrypt', 'scrypt::', '123456', `${hash} `, `${hash}\n`, hash.replace('scrypt', 'bcrypt'), hash.slice(0, -1), `x${hash}`])(
    'the hash %j is none, and matches nothing', async (text) => {
      expect(parsePinHash(text)).toBeNull();
      expect(await isRightPin('123456', text)).toBe(false);
    },
  );
});

describe('parsePinHash', () => {
  it('always 16 bytes of salt and 32 of hash, or nothing: timingSafeEqual throws on any other length', () => {
    const letters = 'ABCXYZabcxyz0189_-';
    const piece = (length: number) => fc.string({ unit: fc.constantFrom(...letters), minLength: length, maxLength: length });
    fc.assert(fc.property(fc.integer({ min: 20, max: 24 }).chain(piece), fc.integer({ min: 41, max: 45 }).chain(piece), (salt, key) => {
      const parsed = parsePinHash(`scrypt:${salt}:${key}`);
      if (salt.length !== 22 || key.length !== 43) return parsed === null;
      return parsed?.salt.length === 16 && parsed.hash.length === 32;
    }));
    fc.assert(fc.property(fc.string(), (text) => parsePinHash(text) === null));
  });
});
