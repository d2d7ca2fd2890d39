import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingestText } from '../../src/ingest/ingest.ts';
import { exportTo, readExport } from '../../src/library/export.ts';
import { draftOf } from '../../src/library/propose.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is exported is imported again without loss, whatever ids, titles and texts there are', async () => {
  const line = fc
    .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    .filter((one) => /\p{L}/u.test(one));
  const article = fc.record({
    title: line,
    text: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n')),
    source: fc.option(line, { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(article, { minLength: 1, maxLength: 4, selector: ({ title }) => title }),
      async (some) => {
        await rm(folder, { recursive: true, force: true });
        const drafts = some.map(({ title, text, source }) => ({
          ...draftOf({ ...ingestText(text), title, id: title }),
          ...(source !== undefined && { source }),
        }));
        await exportTo(folder, drafts);
        expect(await readExport(folder)).toEqual(drafts);
      },
    ),
    { numRuns: 60 },
  );
});

test('no title or id becomes a path', async () => {
  await exportTo(folder, [{ id: '../../etc/passwd', title: '/root', text: '正文。' }]);
  expect(await readdir(folder)).toEqual(['1--etc-passwd.md']);
});

test('a folder that is not empty is not written over', async () => {
  const articles = [{ id: 'a', title: '甲', text: '正文。' }];
  await exportTo(folder, articles);
  await expect(exportTo(folder, articles)).rejects.toMatchObject({ code: 'call-invalid' });
});
