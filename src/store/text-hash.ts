import { createHash } from 'node:crypto';

/** SHA-256 of the text's UTF-8, hexadecimal: a key for texts of any length. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
