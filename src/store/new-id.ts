import { randomBytes } from 'node:crypto';

/** 72 bits of chance in twelve characters that fit a custom id and a URL: no two are alike, and none can be guessed. */
export function newId(): string {
  return randomBytes(9).toString('base64url');
}
