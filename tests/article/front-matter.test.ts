import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import { Fault } from '../../src/base/fault.ts';

function faultOf(file: string): Fault {
  try {
    splitFrontMatter(file);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('no fault');
}

describe('splitFrontMatter', () => {
  test('gives the facts, and the text without the blank lines between', () => {
    const file = '---\nid: park\ntitle: 公园开放\npublished: 2024-05-01\n---\n\n \n  正文。\n';
    expect(splitFrontMatter(file)).toEqual({
      facts: { id: 'park', title: '公园开放', published: '2024-05-01' },
      text: '  正文。\n',
    });
  });

  test.each([
    ['with Windows line ends', '---\r\nid: a\r\n---\r\n\r\n正文。', '正文。'],
    ['behind a byte order mark', '\ufeff---\nid: a\n---\n正文。', '正文。'],
    ['with blanks behind its dashes', '---  \nid: a\n--- \t\n正文。', '正文。'],
    ['and nothing after it', '---\nid: a\n---', ''],
    ['and a rule of dashes later', '---\nid: a\n---\n正文。\n---\n后记。', '正文。\n---\n后记。'],
  ])('is read %s', (_, file, text) => {
    expect(splitFrontMatter(file)).toEqual({ facts: { id: 'a' }, text });
  });

  test.each([
    ['none', '正文。\n---\n后记。'],
    ['dashes that are a sentence', '----\n正文。'],
    ['one that begins further down', '\n---\nid: a\n---\n正文。'],
    ['nothing', ''],
  ])('a file with %s is text as a whole', (_, file) => {
    expect(splitFrontMatter(file)).toEqual({ facts: {}, text: file });
  });

  test('an empty one gives no facts', () => {
    expect(splitFrontMatter('---\n---\n正文。')).toEqual({ facts: {}, text: '正文。' });
  });

  test('names it does not know, and names without a value, are left out', () => {
    expect(splitFrontMatter('---\ntags: [友城]\nsource:\nauthor: ""\n---\n正文。').facts).toEqual({});
  });

  test.each([
    ['a day', 'published: 2019-09-23', { published: '2019-09-23' }],
    ['an id with leading zeros', 'id: 007', { id: '007' }],
    ['a title that looks like a fraction', 'title: 2024.10', { title: '2024.10' }],
    ['an id that looks like a power of ten', 'id: 1e3', { id: '1e3' }],
    ['an id longer than a number can be', 'id: 12345678901234567890', { id: '12345678901234567890' }],
    ['a title that looks like a truth value', 'title: yes', { title: 'yes' }],
    ['a title in quotes', 'title: "第七届: 友城大会"', { title: '第七届: 友城大会' }],
  ])('keeps %s as it is written', (_, line, facts) => {
    expect(splitFrontMatter(`---\n${line}\n---\n正文。`).facts).toEqual(facts);
  });

  test.each([
    ['without a closing line', '---\nid: a\n正文。', 'no closing ---'],
    ['that is no YAML', '---\ntitle: "没有关\n---\n正文。', 'not YAML'],
    ['with one name twice', '---\nid: a\nid: b\n---\n正文。', 'not YAML'],
    ['that is a list', '---\n- a\n- b\n---\n正文。', 'name: value'],
    ['that is a sentence', '---\n只有一句话\n---\n正文。', 'name: value'],
    ['with a list for a title', '---\ntitle: [一, 二]\n---\n正文。', '"title"'],
    ['with lines under an author', '---\nauthor:\n  name: 李\n---\n正文。', '"author"'],
  ])('one %s is refused with what is wrong, on one line', (_, file, reason) => {
    const fault = faultOf(file);
    expect(fault.code).toBe('article-unreadable');
    expect(fault.message).toContain(reason);
    expect(fault.message).not.toContain('\n');
  });
});
