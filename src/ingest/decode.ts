import { analyse } from 'chardet';
import { Fault } from '../base/fault.ts';
import { likenessToChinese } from './common-han.ts';
import type { FileToRead } from './ingested.ts';

/** A file's characters, and its encoding by its WHATWG name. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/** As much of a file as tells its encoding, in bytes. */
const sampleSize = 64 * 1024;
/** Below this likeness to Chinese no double-byte encoding is believed. */
const believed = 0.3;
/** Broken characters that a long text may have: a download cut in two, a slip of an old editor. */
const brokenShare = 1 / 500;
/** Encodings of one byte a character fail on nothing, so that chardet must be this sure, in per cent. */
const surely = 30;

/** The share of control characters above which a file is no text at all. */
const controlMost = 0.02;

/** How much a declaration weighs, in likeness to Chinese: a few characters are left to it, a page is not. */
const trust = 0.2;
/** Nobody names these but who means them, and they are never guessed. */
const neighbours = /^(?:shift_jis|euc-|iso-2022)/u;

/**
 * The characters of a file: by its byte order mark, as UTF-8 where that holds, as declared, and else in the one of
 * UTF-16, GB 18030 and Big5 that gives the likeliest Chinese. Throws Fault `charset-unknown`, and `file-unknown`
 * for what is no text at all.
 */
export function decodeText(bytes: Uint8Array, label = ''): Decoded {
  const declared = charsetNamed(label);
  const isText = controlShare(bytes) <= controlMost;
  const found =
    byMark(bytes) ??
    asUtf8(bytes) ??
    (neighbours.test(declared) ? tolerably(bytes, declared) : undefined) ??
    asChinese(bytes, declared) ??
    tolerably(bytes, declared) ??
    asEuropean(bytes) ??
    (isText ? tolerably(bytes, 'utf-8') : undefined);
  if (found) return found;
  if (!isText) throw new Fault('file-unknown', 'it is no text');
  const reason = bytes.includes(0) ? 'it holds NUL bytes' : 'its encoding cannot be told';
  throw new Fault('charset-unknown', `${reason}; save it as UTF-8 text and try again`);
}

/** The characters of a file as it was sent, `inside` being what it says itself; its encoding where it is not UTF-8. */
export function decodeFile(
  { bytes, contentType = '' }: FileToRead,
  inside = '',
): { text: string; charset?: string } {
  const sentWith = /;\s*charset\s*=\s*"?([\w:-]+)/iu.exec(contentType)?.[1];
  const { text, charset } = decodeText(bytes, sentWith ?? inside);
  return charset === 'utf-8' ? { text } : { text, charset };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return tolerably(bytes, 'utf-8');
  if (one === 0xff && two === 0xfe) return tolerably(bytes, 'utf-16le');
  if (one === 0xfe && two === 0xff) return tolerably(bytes, 'utf-16be');
  return undefined;
}

/** UTF-8 to the last byte, without the control characters by which UTF-16 without a mark would show. */
function asUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return controlShare(bytes) === 0 ? { text, charset: 'utf-8' } : undefined;
  } catch {
    return undefined; // a few slips are forgiven below
  }
}

/** The WHATWG name of an encoding by any of its labels, GBK by its larger twin's; empty for what is none. */
function charsetNamed(label: string): string {
  try {
    return new TextDecoder(label.trim().toLowerCase()).encoding.replace(/^gbk$/u, 'gb18030');
  } catch {
    return ''; // pages name encodings that never were
  }
}

/** The likeliest reading as Chinese. Of equals the first; what holds a NUL can only be UTF-16. */
function asChinese(bytes: Uint8Array, declared: string): Decoded | undefined {
  const sample = bytes.subarray(0, sampleSize);
  const wide = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [];
  const charsets = sample.includes(0) ? wide : ['utf-8', 'gb18030', 'big5', ...wide];
  let best: { readonly charset: string; readonly likeness: number } | undefined;
  for (const charset of charsets) {
    const likeness = likenessIn(sample, charset) + (charset === declared ? trust : 0);
    if (likeness > (best?.likeness ?? believed)) best = { charset, likeness };
  }
  return best && tolerably(bytes, best.charset);
}

function likenessIn(sample: Uint8Array, charset: string): number {
  // As a stream: the sample may end within a character.
  const text = new TextDecoder(charset).decode(sample, { stream: true });
  // English in UTF-16: every other byte is a NUL, and there is nothing but ASCII.
  return /^[\t\n\f\r -~]+$/u.test(text) ? 1 : likenessToChinese(text);
}

/** Letters of Europe; what chardet takes for Japanese or Korean is mostly Chinese, cut short. */
function asEuropean(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, sampleSize);
  if (controlShare(sample) > 0) return undefined;
  const match = analyse(sample).find(({ name }) => /^(?:ISO-8859|windows-125|KOI8)/iu.test(name));
  if (!match || match.confidence < surely) return undefined;
  return tolerably(bytes, charsetNamed(match.name));
}

/** The text in this encoding, if it has no NUL and hardly a broken character; undefined where no encoding is named. */
function tolerably(bytes: Uint8Array, charset: string): Decoded | undefined {
  if (charset === '') return undefined;
  const decoded = new TextDecoder(charset).decode(bytes);
  const text = charset === 'windows-1252' ? withWindowsMarks(decoded) : decoded;
  if (text.includes('\0')) return undefined;
  const broken = text.split('\ufffd').length - 1;
  return broken <= Math.max(1, text.length * brokenShare) ? { text, charset } : undefined;
}

/** What windows-1252 has at 80–9F. Some versions of Node read it as Latin-1, with control characters there. */
const windowsMarks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function withWindowsMarks(text: string): string {
  return text.replace(/[\x80-\x9f]/gu, (control) => windowsMarks.charAt(control.charCodeAt(0) - 0x80));
}

/** The share of bytes that text in ASCII's footsteps has none of: tab, line ends, form feed and escape are allowed. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, sampleSize);
  const control = sample.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b);
  return sample.length === 0 ? 0 : control.length / sample.length;
}
