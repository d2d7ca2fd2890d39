import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import { type Ingested, ingestFile } from '../../src/ingest/ingest.ts';
import { encodeLegacy, encodeUtf16, joinBytes } from '../support/legacy-encodings.ts';
import { makeReport } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

const names = [
  'a.txt',
  'a.md',
  'a.markdown',
  'a.html',
  'a.HTM',
  'a.docx',
  'a.pdf',
  'a.png',
  'a',
  '',
  '.md',
  'a.',
];
const name = fc.constantFrom(...names);
const unwanted = /[\0\ufeff]|\p{Surrogate}/u;
const ascii = (text: string) => new TextEncoder().encode(text);

/** A text, or the Fault that refused it; anything else that is thrown fails the test. */
async function takenOrRefused(name: string, bytes: Uint8Array): Promise<Ingested | Fault> {
  try {
    return await ingestFile({ name, bytes });
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

async function holds(name: string, bytes: Uint8Array): Promise<void> {
  const result = await takenOrRefused(name, bytes);
  if (result instanceof Fault) return;
  expect(result.text).not.toMatch(unwanted);
  expect(result.text.trim()).not.toBe('');
}

const starts = [
  '',
  '%PDF-1.7\n',
  'PK\x03\x04',
  '<html>',
  '<!DOCTYPE html><p>',
  '---\nid: a\n---\n',
  '---\n',
].map(ascii);
const marks = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
].map((mark) => Uint8Array.from(mark));

test.each(['constructor', '__proto__', 'text/plain', ''])(
  'a content type of no meaning is no kind: %j',
  async (contentType) => {
    const bytes = ascii('昆明市共缔结国际友城23对。');
    expect((await ingestFile({ name: 'a', contentType, bytes })).kind).toBe('text');
  },
);

describe('whatever the bytes and the ending, a file gives a clean text or a Fault:', () => {
  test('random bytes behind the marks of every kind', async () => {
    const start = fc.constantFrom(...starts, ...marks);
    await fc.assert(
      fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 400 }), (name, start, bytes) =>
        holds(name, joinBytes(start, bytes)),
      ),
      { numRuns: 300 },
    );
  });

  test('random text in every encoding, with lone surrogates and marks in the middle', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '昆',
        '明',
        '\ufeff',
        '\0',
        '\ud800',
        '\udc00',
        '<p>',
        '&#0;',
        '&#xD800;',
        '&#xFEFF;',
        '\n',
        '---',
        ':',
        'a',
        '國',
      ),
      maxLength: 80,
    });
    const encode = fc.constantFrom<(text: string) => Uint8Array>(
      ascii,
      (text) => encodeUtf16(text, 'le'),
      (text) => encodeUtf16(text, 'be'),
      (text) => joinBytes([0xff, 0xfe], encodeUtf16(text, 'le')),
      (text) => encodeLegacy(text.replace(/[^昆明<>p&#;\na國]/gu, ''), 'gb18030'),
    );
    await fc.assert(
      fc.asyncProperty(name, text, encode, (name, text, encode) => holds(name, encode(text))),
      { numRuns: 300 },
    );
  });

  test('a Word document and a PDF with bytes changed or cut off', async () => {
    const whole = [await makeReport(), await makePdf((pdf) => pdf.text('昆明市共缔结国际友城23对。'))];
    const hurt = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.constantFrom(...whole),
        hurt,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (name, bytes, hurt, kept) => {
          const broken = bytes.slice(0, Math.ceil(bytes.length * kept));
          for (const [at, value] of hurt) broken[at % broken.length] = value;
          return holds(name, broken);
        },
      ),
      { numRuns: 60 },
    );
  }, 600_000);
});
