import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import { type CorpusReader, createCorpusReader, readCorpus } from '../../src/library/read-corpus.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Puts files into the test's folder; gives the path of the first. */
async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return join(folder, Object.keys(files)[0] ?? '');
}

async function faultOf(path: string): Promise<Fault> {
  const thrown: unknown = await readCorpus(path).catch((error: unknown) => error);
  if (thrown instanceof Fault) return thrown;
  throw new Error(`no fault: ${String(thrown)}`);
}

const idsOf = async (path: string): Promise<readonly string[]> =>
  (await readCorpus(path)).articles.map(({ id }) => id);
const problemsOf = async (path: string): Promise<readonly string[]> =>
  (await readCorpus(path)).problems.map(({ message }) => message);

/** 昆明 in GB 18030, which is not UTF-8. */
const notUtf8 = Uint8Array.from([0xc0, 0xa5, 0xc3, 0xf7, 0xa1, 0xa3]);

describe('a folder', () => {
  test('gives its .md and .txt files in the order of their names', async () => {
    await put({ 'b.txt': '乙的正文。', 'a.md': '---\nid: first\n---\n甲的正文。', 'c.MD': '丙的正文。' });
    expect(await idsOf(folder)).toEqual(['first', 'b', 'c']);
  });

  test('leaves out lists, other files and what lies deeper', async () => {
    const rest = {
      'README.md': '说明。',
      'aliases.txt': '一=二',
      'lexicon.txt': '词',
      'lines.jsonl': '{}',
      'notes.csv': '1',
      'deep/d.md': '深。',
    };
    await put({ 'a.md': '甲的正文。', ...rest });
    expect(await idsOf(folder)).toEqual(['a']);
    expect(await problemsOf(folder)).toEqual([]);
  });

  test('serves the good articles and tells of the broken ones, by name', async () => {
    await put({
      'good.md': '正文。',
      'empty.md': '',
      'nul.txt': '正\0文。',
      'broken.md': '---\ntitle: "没有关\n---\n正文。',
      'binary.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]),
    });
    await mkdir(join(folder, 'folder.md'));
    expect(await idsOf(folder)).toEqual(['good']);
    const problems = await problemsOf(folder);
    expect(problems).toHaveLength(5);
    for (const name of ['empty.md', 'nul.txt', 'broken.md', 'binary.txt', 'folder.md'])
      expect(problems.filter((problem) => problem.includes(name))).toHaveLength(1);
    expect(problems.join('')).not.toContain('\n');
  });

  test('of two articles with one id serves the first and tells of the other', async () => {
    await put({ 'a.md': '---\nid: same\n---\n甲的正文。', 'b.md': '---\nid: same\n---\n乙的正文。' });
    const { articles, problems } = await readCorpus(folder);
    expect(articles.map(({ text }) => text)).toEqual(['甲的正文。']);
    expect(problems.map(({ message }) => message).join()).toContain('"same"');
  });

  test.each([
    ['nothing', {}],
    ['nothing but lists', { 'aliases.txt': '一=二' }],
    ['nothing but broken articles', { 'empty.md': '' }],
  ])('with %s is refused', async (_, files) => {
    await put(files);
    expect(await faultOf(folder)).toMatchObject({
      code: 'corpus-unreadable',
      message: expect.stringContaining(folder),
    });
  });
});

describe('a single file', () => {
  test('is a corpus of one article', async () => {
    expect(await idsOf(await put({ 'story.md': '正文。' }))).toEqual(['story']);
  });

  test.each([
    ['that is not there', 'nothing.md', 'no such'],
    ['in a folder that is not there', 'nowhere/nothing', 'no such'],
  ])('%s is refused with what to do', async (_, name, reason) => {
    const fault = await faultOf(join(folder, name));
    expect(fault.code).toBe('corpus-unreadable');
    expect(fault.message).toContain(reason);
    expect(fault.message).toContain('--corpus');
  });

  test.each([
    ['of another kind', { 'story.csv': '1,2' }, '.md'],
    ['that is not what it is called', { 'story.pdf': '%PDF' }, 'pdf'],
    ['that is empty', { 'story.txt': '' }, '0 bytes'],
  ])('%s is refused with the reason', async (_, files, reason) => {
    const fault = await faultOf(await put(files));
    expect(fault.code).toBe('corpus-unreadable');
    expect(fault.message).toContain(reason);
  });
});

test('text in an older encoding and a web page are read too', async () => {
  await put({ 'gbk.txt': notUtf8, 'page.html': '<html><body><p>乙的正文。</p></body></html>' });
  const { articles } = await readCorpus(folder);
  expect(articles.map(({ id, text }) => [id, text.trim()])).toEqual([
    ['gbk', '昆明。'],
    ['page', '乙的正文。'],
  ]);
});

describe('a corpus that is read again', () => {
  const read = async (reader: CorpusReader) =>
    (await reader.read()).articles.map(({ id, text }) => `${id} ${text}`);

  test('has its files as they are now, and the very same articles where they have not changed', async () => {
    await put({ 'a.md': '甲。', 'b.md': '乙。' });
    const reader = createCorpusReader(folder);
    const before = await reader.read();
    await put({ 'b.md': '乙已改。', 'c.md': '丙。' });
    expect(await read(reader)).toEqual(['a 甲。', 'b 乙已改。', 'c 丙。']);
    expect((await reader.read()).articles[0]).toBe(before.articles[0]);
    await rm(join(folder, 'a.md'));
    expect(await read(reader)).toEqual(['b 乙已改。', 'c 丙。']);
  });

  test('keeps the last good article of a file that is broken now, and tells of it', async () => {
    const path = await put({ 'a.md': '甲。' });
    const reader = createCorpusReader(folder);
    await reader.read();
    await put({ 'a.md': '---\ntitle: "没有关\n---\n甲已改。' });
    const { articles, problems } = await reader.read();
    expect(articles.map(({ text }) => text)).toEqual(['甲。']);
    expect(problems[0]?.message).toContain(path);
    await put({ 'a.md': '甲已好。' });
    expect(await read(reader)).toEqual(['a 甲已好。']);
    expect((await reader.read()).problems).toEqual([]);
  });
});

describe('a .jsonl file', () => {
  const line = (fields: object): string => JSON.stringify(fields);

  test('is one article a line, with what the line says of it', async () => {
    const facts = {
      title: '题',
      published: '2024-05-01',
      source: '晚报',
      author: '李',
      url: 'https://example.com/1',
    };
    const path = await put({
      'all.jsonl': `${line({ id: 'a', text: '正文。', ...facts })}\n\n${line({ id: 'b', text: '后文。' })}\r\n`,
    });
    const { articles } = await readCorpus(path);
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(articles[0]).toMatchObject(facts);
  });

  test('may begin with a byte order mark', async () => {
    expect(await idsOf(await put({ 'all.jsonl': `\ufeff${line({ id: 'a', text: '正文。' })}` }))).toEqual([
      'a',
    ]);
  });

  test('may number its articles', async () => {
    expect(await idsOf(await put({ 'all.jsonl': line({ id: 7, text: '正文。' }) }))).toEqual(['7']);
  });

  test.each([
    ['no JSON', '{"id":'],
    ['no object', '"正文。"'],
    ['nothing', 'null'],
    ['a list', '[1]'],
    ['no text', line({ id: 'x' })],
    ['no id', line({ text: '正文。' })],
    ['an empty id', line({ id: '', text: '正文。' })],
    ['an empty text', line({ id: 'x', text: '' })],
    ['a NUL', line({ id: 'x', text: '正\0文。' })],
    ['an id that is there already', line({ id: 'good', text: '另一篇。' })],
  ])('serves its good lines, and tells of one with %s', async (_, bad) => {
    const path = await put({ 'all.jsonl': `${line({ id: 'good', text: '正文。' })}\n${bad}\n` });
    const { articles, problems } = await readCorpus(path);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('all.jsonl');
  });

  test('tells the number of a broken line', async () => {
    const path = await put({ 'all.jsonl': `${line({ id: 'a', text: '正文。' })}\n\n{\n` });
    expect((await problemsOf(path))[0]).toContain('all.jsonl:3');
  });

  test('that is not UTF-8 is refused by name', async () => {
    const fault = await faultOf(await put({ 'all.jsonl': notUtf8 }));
    expect(fault.message).toContain('all.jsonl');
    expect(fault.message).toContain('UTF-8');
  });
});

describe('the lists beside the articles', () => {
  test('are read for a folder and for a file alike', async () => {
    const path = await put({
      'a.md': '正文。',
      'aliases.txt': '友城=姐妹城市',
      'lexicon.txt': '# 词\n南博会\n\n两个 词\n昆交会 # 会\r\n',
    });
    for (const corpus of [await readCorpus(folder), await readCorpus(path)]) {
      expect(corpus.aliases).toEqual([['友城', '姐妹城市']]);
      expect(corpus.words).toEqual(['南博会', '昆交会']);
    }
  });

  test('need not be there', async () => {
    await put({ 'a.md': '正文。' });
    expect(await readCorpus(folder)).toMatchObject({ aliases: [], words: [] });
  });

  test.each(['aliases.txt', 'lexicon.txt'])('%s is refused by name where it is not UTF-8', async (name) => {
    await put({ 'a.md': '正文。', [name]: notUtf8 });
    const fault = await faultOf(folder);
    expect(fault.message).toContain(name);
    expect(fault.message).toContain('UTF-8');
  });
});
