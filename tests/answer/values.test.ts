import { describe, expect, test } from 'vitest';
import { selectValues } from '../../src/answer/values/index.ts';
import { textAt } from '../../src/base/span.ts';
import { openSmall } from '../support/small-search.ts';

const { article, ask } = openSmall(
  '云岭县公布年度成绩单',
  `云岭县去年新建公路23条、桥梁7座,建成通车里程近90公里。
该县获得4次“全国文明县城”称号、1次“国家园林县城”称号。
在全省98个县中排名第九,在西部各县中排名第三。
县里与泰国清迈、老挝琅勃拉邦、越南岘港结为友好城市。
在茶叶加工、竹编工艺、生态旅游、中药材种植等方面与外地企业开展合作。
由于连年大旱,该县投入3.2亿元修建水库。
县长张晓明介绍,“云岭茶叶研究中心”和“滇西竹艺联盟”已经落户。
星火集团将在江口镇建厂。`,
);

/** The values in the sentence that holds this piece of text. */
function valuesIn(piece: string, question: string): readonly string[] {
  const { query, ranked } = ask(question);
  const found = ranked.find(({ sentence }) =>
    textAt(article.text, sentence.passage.sentence).includes(piece),
  );
  if (!found) throw new Error(`no sentence with ${piece}`);
  return selectValues(query, found.sentence).map((span) => textAt(article.text, span));
}

describe('the value', () => {
  test.each([
    ['of two counts the one with the measure word asked', '新建公路', '新建了几座桥梁', '7座'],
    ['of two counts the one beside what is counted', '新建公路', '新建公路多少', '23条'],
    ['with its qualifier', '新建公路', '通车里程有多少公里', '近90公里'],
    ['of two times the one before the award asked for', '文明县城', '几次获得国家园林县城称号', '1次'],
    ['and of the other award the other', '文明县城', '几次获得全国文明县城称号', '4次'],
    ['of two ranks the one of the scope asked for', '排名第九', '在西部各县排名第几', '第三'],
    ['and of the other scope the other', '排名第九', '在全省排名第几', '第九'],
    ['an amount of money', '大旱', '修水库花了多少钱', '3.2亿元'],
    ['the person', '张晓明', '县长是谁', '张晓明'],
    ['the body that is called as asked', '落户', '什么中心落户了', '云岭茶叶研究中心'],
    ['the reason', '大旱', '为什么修建水库', '连年大旱'],
    ['what is said of the subject of a yes-no question', '建厂', '星火集团是不是要建厂', '将在江口镇建厂'],
  ])('%s', (_, piece, question, value) => {
    expect(valuesIn(piece, question)[0]).toBe(value);
  });

  test.each([
    ['a row of places', '清迈', '与哪些城市结为友好城市', ['泰国清迈', '老挝琅勃拉邦', '越南岘港']],
    ['a row of words', '竹编', '在哪些方面开展合作', ['茶叶加工', '竹编工艺', '生态旅游', '中药材种植']],
  ])('of a list is %s, all of it', (_, piece, question, values) => {
    expect(valuesIn(piece, question)).toEqual(values);
  });

  test('is never what the question says itself', () => {
    expect(valuesIn('排名第九', '排名第九的是哪个县')).not.toContain('第九');
  });

  test('is nothing where nothing of the sort is there', () => {
    expect(valuesIn('大旱', '县长是谁')).toEqual([]);
  });
});
