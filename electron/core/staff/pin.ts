/** The staff PIN: only its scrypt hash is ever kept, and there is no default one. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 2^15 × 8 × 128 bytes is 32 MB and about a tenth of a second a try: dear to guess, cheap for staff. RFC 7914. */
const COST = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;

interface PinHash {
  salt: Buffer;
  hash: Buffer;
}

/** Reads a hash as configured, `scrypt:SALT:HASH` in base64url, or null. */
export function parsePinHash(text: string): PinHash | null {
  const match = /^scrypt:([\w-]{22}):([\w-]{43})$/.exec(text);
  if (match === null) return null;
  return { salt: Buffer.from(match[1] as string, 'base64url'), hash: Buffer.from(match[2] as string, 'base64url') };
}

/** Whether a text can be a PIN: 6 to 12 digits. */
export function isPin(text: string): boolean {
  return /^\d{6,12}$/.test(text);
}

/** The text for `staff.pinHash` in kiosk.json. Another one each time: the salt is random. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('base64url')}:${(await derive(pin, salt)).toString('base64url')}`;
}

/** Whether `pin` is the one behind `hash`. A hash that is none matches nothing. */
export async function isRightPin(pin: string, hash: string): Promise<boolean> {
  const wanted = parsePinHash(hash);
  return wanted !== null && timingSafeEqual(await derive(pin, wanted.salt), wanted.hash);
}

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Off the main thread; twice the memory it needs, because Node's own limit is exactly what this takes.
    scrypt(pin, salt, LENGTH, { ...COST, maxmem: 64 * 1024 * 1024 }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
