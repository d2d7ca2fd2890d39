import { expect, test } from 'vitest';
import { type Span, textAt } from '../../src/base/span.ts';
import { bySection, factsOf, isAbout } from '../../src/reading/facts.ts';
import { sentencesOf } from './one-article.ts';

/** What each figure of a text is of: figure=what, and the scope behind a slash. */
function told(text: string): readonly string[] {
  const at = (span: Span | undefined): string => (span ? textAt(text, span) : '');
  return factsOf(sentencesOf(text)).map(
    ({ figure, what }) =>
      at(figure) + (what ? `=${at(what)}` : '') + (figure.scope ? `/${at(figure.scope)}` : ''),
  );
}

test.each([
  ['共缔结国际友城23对、友好交流城市20对。', ['23对=国际友城', '20对=友好交流城市']],
  ['来自95个国家和国际组织的近千万宾客走进展馆。', ['95个=国家和国际组织', '近千万=宾客']],
  ['连续获得5次“国际友好城市交流合作奖”。', ['5次=国际友好城市交流合作奖']],
  ['在昆外资金融机构达10家。', ['10家=在昆外资金融机构']],
  ['友城规划合作项目近90个。', ['近90个=友城规划合作项目']],
  ['老挝、缅甸、泰国等7国相继设立总领事馆。', ['7国=老挝、缅甸、泰国']],
  ['首届南博会暨第21届昆交会成功举办。', ['首届=南博会', '第21届=昆交会']],
  ['步道总投资1,850万元。', ['1,850万元=步道总投资']],
  ['友城数量仅次于西安和成都,位列西部省会城市第三位。', ['第三位=友城数量/西部省会城市']],
  ['在昆领事馆数量全国排名第六。', ['第六=在昆领事馆数量/全国']],
  ['中共中央4号文件决定开放。', ['4号文件=中共中央']],
])('%s tells what is counted', (text, expected) => {
  for (const one of expected) expect(told(text)).toContain(one);
});

test.each([
  ['过去30多年了。', '30多年'],
  ['电话:400-052-0066。', '400-052-0066'],
])('%s does not say what %s is of', (text, figure) => {
  expect(told(text)).toContain(figure);
});

test('what stands in the other half of a row is never what is counted', () => {
  expect(told('国际友城23对、友好交流城市20对。').join()).not.toContain('20对=国际友城');
});

test('a person comes with the office, a date with what happened', () => {
  expect(told('2019年5月,市长王晓明宣布开园。')).toEqual(
    expect.arrayContaining(['2019年5月=市长王晓明宣布开园', '王晓明=市长']),
  );
});

test('facts stand under the headings of their article', () => {
  const text = '全长3.2公里。\n\n投资与管理\n\n步道总投资1,850万元。全程设有12处休息点。';
  const sections = bySection(factsOf(sentencesOf(text)));
  expect(sections.map(({ heading, facts }) => [heading && textAt(text, heading), facts.length])).toEqual([
    [undefined, 1],
    ['投资与管理', 2],
  ]);
});

test.each([
  ['投資', true],
  ['步道 投资', true],
  ['', true],
  ['地铁', false],
])('a fact is about %j: %s', (topic, expected) => {
  const [fact] = factsOf(sentencesOf('步道总投资1,850万元。'));
  expect(fact && isAbout(topic, fact)).toBe(expected);
});
