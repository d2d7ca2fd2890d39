import { expect, test } from 'vitest';
import { findFigures } from '../../src/figures/find-figures.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { writtenOut } from '../../src/message/written-out.ts';

const published = '2019-09-23';
const read = (text: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
  const [figure] = findFigures(text, { published });
  return figure && writtenOut(figure, { text }, phrasesIn(language));
};

test.each([
  ['明年', '2020年'],
  ['去年3月', '2018年3月'],
  ['昨天', '2019年9月22日'],
  ['上月底', '2019年8月'],
  ['日前', '不晚于2019年9月23日'],
])('%s stands for %s', (text, date) => {
  expect(read(text)).toContain(date);
});

test.each([
  '2020年',
  '1981年11月5日',
  '20世纪90年代',
  '二〇一九年',
  '２０１９年５月',
  '1996-2019年',
  '23对',
  '第三',
])('%s stands for itself', (text) => {
  expect(read(text)).toBeUndefined();
});

test('in English it is written in English', () => {
  expect(read('去年3月', 'en')).toBe('Mar 2018');
});
