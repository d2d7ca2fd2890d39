import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ingestFile } from '../../src/ingest/ingest.ts';
import type { readApart } from '../../src/ingest/read-apart.ts';
import { type Compiled, compile } from './compile.ts';
import { makeRawDocx, paragraph } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

let compiled: Compiled;
let ingest: { readonly ingestFile: typeof ingestFile };
let apart: { readonly readApart: typeof readApart };

beforeAll(async () => {
  compiled = await compile();
  ingest = (await compiled.import('src/ingest/ingest.js')) as typeof ingest;
  apart = (await compiled.import('src/ingest/read-apart.js')) as typeof apart;
}, 60_000);
afterAll(() => compiled.remove());

const sentence = '昆明市共缔结国际友城23对。';
const book = makeRawDocx(paragraph(sentence).repeat(20_000));

describe('a document', () => {
  test('is read beside other work: nothing waits for it', async () => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const began = performance.now();
    const { text } = await ingest.ingestFile({ name: 'a.docx', bytes: book });
    clearInterval(watch);
    expect(text.split('\n\n')).toHaveLength(20_000);
    // In this thread the longest pause would be nearly all of it.
    expect(longest).toBeLessThan((performance.now() - began) / 2);
  });

  test('tells its progress and its text as it would here', async () => {
    const bytes = await makePdf((pdf) => pdf.text(sentence).addPage().text('第二页。'));
    const shares: number[] = [];
    const taken = await ingest.ingestFile(
      { name: 'a.pdf', bytes },
      { onProgress: (share) => shares.push(share) },
    );
    expect(taken).toMatchObject({ kind: 'pdf', text: `${sentence}\n\n第二页。` });
    expect(shares).toEqual([0, 0.5, 1, 1]);
    expect(bytes.length).toBeGreaterThan(0); // it is still the caller's
  });

  test('is refused with the same Fault', async () => {
    const bytes = makeRawDocx('<w:p/>');
    await expect(ingest.ingestFile({ name: 'a.docx', bytes })).rejects.toMatchObject({
      name: 'Fault',
      code: 'file-without-text',
    });
  });

  test('that takes too long is given up, and the next one is read', async () => {
    const task = { file: { name: 'a.docx', bytes: book }, kind: 'docx' } as const;
    const tooLong = apart.readApart(task, { onProgress: () => {}, withinMs: 50 });
    const next = ingest.ingestFile({ name: 'b.docx', bytes: makeRawDocx(paragraph(sentence)) });
    await expect(tooLong).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('0.05 s'),
    });
    expect((await next).text).toBe(sentence);
  });

  test('that takes too much memory is refused, and the process lives', async () => {
    const task = { file: { name: 'a.docx', bytes: book }, kind: 'docx' } as const;
    await expect(apart.readApart(task, { onProgress: () => {}, heapMb: 40 })).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('memory'),
    });
  });

  test('fails for its caller when the caller’s progress does', async () => {
    const bytes = await makePdf((pdf) => pdf.text(sentence));
    const task = { file: { name: 'a.pdf', bytes }, kind: 'pdf' } as const;
    const onProgress = () => {
      throw new Error('no bar');
    };
    await expect(apart.readApart(task, { onProgress })).rejects.toThrow('no bar');
  });
});
