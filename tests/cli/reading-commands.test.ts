import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { run } from './fake-console.ts';

const folder = await mkdtemp(join(tmpdir(), 'zhaiju-'));
const file = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const broken = await file('broken.txt', Buffer.from([0xff, 0xfe, 0x81]));

describe('facts', () => {
  test('prints the figures of the newest article under its headings, each with what it is of', async () => {
    const { code, out, errors } = await run(['facts']);
    const lines = out.join('\n').split('\n');
    expect(lines).toContain('投资与管理');
    expect(lines.find((line) => line.startsWith('1,850万元'))).toMatch(/金额\s+步道总投资$/u);
    expect(lines.find((line) => line.startsWith('12处'))).toMatch(/数量\s+休息点$/u);
    expect([code, errors]).toEqual([0, []]);
  });

  test('--json has the shape that other programs rely on', async () => {
    const { out } = await run(['facts', '--json', '--topic', '投资']);
    const sentence = '步道总投资1,850万元。';
    const start = '翠湖公园新建的环湖步道向市民开放,全长3.2公里。\n\n投资与管理\n\n步道总投资'.length;
    expect(out).toHaveLength(1);
    const { article, figures } = JSON.parse(out[0] ?? '');
    expect(article).toBe('park');
    expect(figures[0]).toEqual({
      text: '1,850万元',
      kind: 'money',
      value: 18_500_000,
      unit: '元',
      what: '步道总投资',
      section: '投资与管理',
      sentence,
      start,
      end: start + 7,
    });
  });

  test('--csv quotes what holds a comma, a heading line first', async () => {
    const { out } = await run(['facts', '--csv', '--topic', '总投资']);
    const [heading, first] = (out[0] ?? '').split('\r\n');
    expect(heading).toMatch(/^text,kind,value,.*,what,scope,section,sentence,start,end$/u);
    expect(first).toMatch(/^"1,850万元",money,18500000,,元,,,,,步道总投资,,投资与管理,/u);
  });

  test('of a topic the articles do not have says so', async () => {
    const { code, out } = await run(['facts', '--article', 'park', '--topic', '地铁']);
    expect([code, out.join()]).toEqual([0, '文章里没有这样的数据']);
  });
});

describe('timeline', () => {
  test('--json has the shape that other programs rely on', async () => {
    const { out } = await run(['timeline', '--json']);
    expect(JSON.parse(out[0] ?? '')).toEqual({ article: 'park', events: [] });
  });

  test('says when nothing is dated', async () => {
    expect((await run(['timeline'])).out.join()).toBe('文章里没有写明日期的事');
  });
});

describe('summary', () => {
  test('prints sentences of the newest article under their headings, and its figures in a line', async () => {
    const { code, out, errors } = await run(['summary']);
    const lines = out.join('\n').split('\n');
    expect(lines).toContain('翠湖公园新建的环湖步道向市民开放,全长3.2公里。');
    expect(lines.indexOf('投资与管理')).toBeLessThan(lines.indexOf('步道总投资1,850万元。'));
    expect(lines.at(-1)).toMatch(/^数字 .*1,850万元/u);
    expect([code, errors]).toEqual([0, []]);
  });

  test('--json has the shape that other programs rely on', async () => {
    const { out } = await run(['summary', '--json', '--sentences', '1']);
    const { sentences, figures } = JSON.parse(out[0] ?? '');
    expect(sentences).toEqual([
      {
        text: '翠湖公园新建的环湖步道向市民开放,全长3.2公里。',
        article: 'park',
        start: 0,
        end: '翠湖公园新建的环湖步道向市民开放,全长3.2公里。'.length,
      },
    ]);
    expect(figures[0]).toMatchObject({ text: '3.2公里', kind: 'measure', value: 3.2, unit: '公里' });
  });

  test('names the heading of a sentence that has one', async () => {
    const { sentences } = JSON.parse((await run(['summary', '--json'])).out[0] ?? '');
    expect(sentences).toContainEqual(
      expect.objectContaining({ text: '步道总投资1,850万元。', section: '投资与管理' }),
    );
  });
});

describe('check', () => {
  test('prints what agrees, what does not and what is not told', async () => {
    const { code, out } = await run(['check', '步道全长5公里，门票30元。设有12处休息点。公园有猴子9只。']);
    expect(code).toBe(0);
    expect(
      out
        .join('\n')
        .split('\n')
        .filter((line) => !line.startsWith(' ')),
    ).toEqual([
      '✗ 不符  步道全长5公里  文中：3.2公里',
      '✓ 相符  门票30元',
      '✓ 相符  设有12处休息点',
      '? 文中未提  公园有猴子9只',
    ]);
  });

  test('--json has the shape that other programs rely on', async () => {
    const { out } = await run(['check', '步道全长5公里。公园有猴子9只。', '--json']);
    expect(JSON.parse(out[0] ?? '')).toEqual({
      claims: [
        {
          text: '步道全长5公里',
          verdict: 'contradicts',
          says: '3.2公里',
          article: 'park',
          sentence: '翠湖公园新建的环湖步道向市民开放,全长3.2公里。',
        },
        { text: '公园有猴子9只', verdict: 'not-in-articles' },
      ],
    });
  });

  test('reads the draft from a file where there is one', async () => {
    const { out } = await run(['check', await file('draft.md', '步道全长5公里。')]);
    expect(out.join()).toContain('不符');
  });

  test('of a text that states nothing says so', async () => {
    expect((await run(['check', '大家好'])).out.join()).toBe('没有可以核对的数字或名称');
  });
});

describe('a wrong call', () => {
  test.each([
    ['no draft', 2, ['check']],
    ['an empty draft', 2, ['check', ' ']],
    ['two drafts', 2, ['check', '甲', '乙']],
    ['two forms at once', 2, ['facts', '--json', '--csv']],
    ['an article that is not there', 2, ['facts', '--article', 'nowhere']],
    ['an article that is not there', 2, ['timeline', '--article', 'nowhere']],
    ['an article that is not there', 2, ['summary', '--article', 'nowhere']],
    ['no sentences', 2, ['summary', '--sentences', '0']],
    ['half a sentence', 2, ['summary', '--sentences', '1.5']],
    ['a number that is none', 2, ['summary', '--sentences', '五']],
    ['an article that is not there', 2, ['check', '全长3公里', '--article', 'nowhere']],
    ['a file that is not there', 3, ['check', './no-such-draft.md']],
    ['a folder for a draft', 3, ['check', folder]],
    ['a file that is no text', 3, ['check', broken]],
  ])('with %s ends with %d and one line that says so', async (_, expected, args) => {
    const { code, out, errors } = await run(args);
    expect([code, out, errors.length]).toEqual([expected, [], 1]);
    expect(errors[0]).toMatch(/^zhaiju: \S[^\n]*$/u);
  });

  test('without any article ends with 3', async () => {
    const openEngine = async () => createEngine([], { segmenter: createSegmenter({ choice: 'node-rs' }) });
    expect((await run(['facts'], { openEngine })).code).toBe(3);
  });
});
