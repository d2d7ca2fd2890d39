import { expect, test } from 'vitest';
import { type Inline, parseBlocks, parseInline } from '../../src/playground/page/markdown.ts';

/** The tree as brackets, short enough for a table. */
function outline(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('inner' in inline) return `${inline.kind}(${outline(inline.inner)})`;
      if ('text' in inline) return inline.kind === 'text' ? inline.text : `${inline.kind}(${inline.text})`;
      return `${inline.kind}<${'id' in inline ? inline.id : 'name' in inline ? inline.name : inline.seconds}>`;
    })
    .join('');
}

test.each([
  ['**23对**友城', 'strong(23对)友城'],
  ['**“23对”**是', 'strong(“23对”)是'],
  ['***很***', 'strong(em(很))'],
  ['*斜* _斜_', 'em(斜) em(斜)'],
  ['__下划线__ ~~删~~ ||藏||', 'underline(下划线) strike(删) spoiler(藏)'],
  ['`**不**`', 'code(**不**)'],
  [String.raw`\*\*不\*\*`, '**不**'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['snake_case_name', 'snake_case_name'],
  ['<@1> <#2> <@&3> </提问:4>', 'user<1> channel<2> role<3> command<提问>'],
  ['[原文](https://example.com/a)', 'link(原文)'],
  ['见https://example.com/a。', '见link(https://example.com/a)。'],
  ['<t:1700000000:R>', 'time<1700000000>'],
])('reads %s as %s', (text, tree) => {
  expect(outline(parseInline(text))).toBe(tree);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[点我](javascript:alert(1))',
  '<javascript:alert(1)>',
  '@everyone @here',
  '<@abc>',
])('leaves %s as the text it is', (text) => {
  expect(parseInline(text)).toEqual([{ kind: 'text', text }]);
});

test('blocks stand apart from the lines around them', () => {
  const kinds = parseBlocks('# 23对\n> 引文\n> 第二行\n-# 出处\n正文\n第二行\n- 甲\n- 乙\n```\n码\n```');
  expect(kinds.map(({ kind }) => kind)).toEqual(['heading', 'quote', 'subtext', 'paragraph', 'list', 'code']);
});

test.each(['#不是标题', '#### 四级', '>不是引文', '-不是列表'])('%s is a plain line', (text) => {
  expect(parseBlocks(text).map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('a long line of open marks is read in no time', () => {
  const start = performance.now();
  parseBlocks('**'.repeat(2_000) + '__'.repeat(2_000));
  expect(performance.now() - start).toBeLessThan(15_000);
});
