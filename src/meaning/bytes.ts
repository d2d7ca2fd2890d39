import type { ArticleVectors } from './article-vectors.ts';
import { asVectors } from './vectors.ts';

/** Tells the bytes from any others, and this way of writing from later ones. */
const mark = 0x5a4a5601; // ZJV, 1
const headWords = 6;
const wordBytes = 4;

/** The vectors of an article as bytes to be stored, the same on every machine. */
export function toBytes({ tokens, ends, sentences }: ArticleVectors): Uint8Array {
  const body = (headWords + ends.length) * wordBytes;
  const bytes = new Uint8Array(body + tokens.values.length + sentences.values.length);
  const view = new DataView(bytes.buffer);
  const head = [mark, ends.length, tokens.scales.length, tokens.dimensions, sentences.dimensions];
  head.forEach((word, at) => {
    view.setUint32(at * wordBytes, word, true);
  });
  ends.forEach((end, at) => {
    view.setUint32((headWords + at) * wordBytes, end, true);
  });
  bytes.set(bytesOf(tokens.values), body);
  bytes.set(bytesOf(sentences.values), body + tokens.values.length);
  view.setUint32((headWords - 1) * wordBytes, sumOf(bytes.subarray(headWords * wordBytes)), true);
  return bytes;
}

/** The vectors that `toBytes` wrote; undefined for bytes that are anything else, cut short or altered. */
export function fromBytes(bytes: Uint8Array): ArticleVectors | undefined {
  if (bytes.length < headWords * wordBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): number => view.getUint32(at * wordBytes, true);
  const [count, pieces, width, sentenceWidth] = [word(1), word(2), word(3), word(4)];
  const body = (headWords + count) * wordBytes;
  const middle = body + pieces * width;
  if (word(0) !== mark || bytes.length !== middle + count * sentenceWidth) return undefined;
  if (word(headWords - 1) !== sumOf(bytes.subarray(headWords * wordBytes))) return undefined;
  const ends = Uint32Array.from({ length: count }, (_, at) => word(headWords + at));
  return {
    tokens: asVectors(new Int8Array(bytes.slice(body, middle).buffer), width),
    ends,
    sentences: asVectors(new Int8Array(bytes.slice(middle).buffer), sentenceWidth),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** FNV-1a, 32 bits: finds what a disk or a careless hand has altered. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
