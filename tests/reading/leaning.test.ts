import { expect, test } from 'vitest';
import type { Sentence } from '../../src/index/sentence.ts';
import { lacksSubject, leansBack } from '../../src/reading/summary/leaning.ts';
import { sentencesOf } from './one-article.ts';

function only(text: string): Sentence {
  const [sentence] = sentencesOf(text);
  if (!sentence) throw new Error('a sentence was read');
  return sentence;
}

test.each([
  '它位于城市东部。',
  '該項目投資86億元。',
  '此外,公司还建设了两座仓库。',
  '与此同时,学校开始招生。',
  '这座桥全长1,280米。',
  '虽然这两个项目有许多共同的想法,但是目标不同。',
  '在该市设立总部的企业有30家。',
  '其骨灰被安放在陵园。',
  '在两市结谊5周年之际,友谊馆落成。',
  '三年后,大桥建成通车。',
  '同年7月,他回国任教。',
  '在2002年至2005年,她是公司的签约演员。',
  '“我们明年还要再来。”',
  '但丁格尔最终没有参加比赛。',
])('%s needs the sentence before it', (text) => {
  expect(leansBack(only(text))).toBe(true);
});

test.each([
  '昆明市共缔结国际友城23对。',
  '也门位于阿拉伯半岛南端。',
  '那不勒斯是意大利南部的城市。',
  '张三和他的妻子住在北京。',
  '1982年,昆明市与瑞士苏黎世缔结为友好城市,这是第二个。',
  '两名学生在比赛中获奖。',
  '三年后期工程的预算已经公布。',
  '据新华社报道,中国代表团抵达巴黎。',
  '“官民并举”的交流格局推动了对外开放。',
])('%s stands by itself', (text) => {
  expect(leansBack(only(text))).toBe(false);
});

test.each([
  ['1951年被拆除。', true],
  ['持续加强与苏黎世在供排水方面的合作;', true],
  ['自2001年起,担任委员会主席。', true],
  ['1951年,钟楼被拆除。', false],
  ['截至目前,昆明市共缔结国际友城23对。', false],
  ['来自95个国家的宾客走进昆明。', false],
  ['在南亚东南亚的友城数量为10对。', false],
])('%s: whether it leaves out its subject is %s', (text, expected) => {
  expect(lacksSubject(only(text))).toBe(expected);
});
