import { expect, test } from 'vitest';
import { findFigures } from '../../src/figures/find-figures.ts';

/** Where the months of a sentence that name no year are put. */
test.each<[string, string | undefined, (string | undefined)[]]>([
  ['2008年2月提出，同年7月11日通过，8月1日生效', undefined, ['2008-02', '2008-07-11', '2008-08-01']],
  ['1987年9月建成。9月14日发出', undefined, ['1987-09', '1987-09-14']],
  ['1987年9月建成。9月14日发出', '2019-09-23', ['1987-09', '2019-09-14']],
  ['自2008年友城大会举办以来，9月20日', '2019-09-23', ['2008', '2019-09-20']],
  ['1910年革命，翌年6月30日启用', '2019-09-23', ['1910', '1911-06-30']],
  ['9月14日发出', undefined, [undefined]],
])('in «%s», published %s, the dates begin %j', (text, published, expected) => {
  const figures = findFigures(text, published === undefined ? {} : { published });
  expect(figures.map(({ from }) => from)).toEqual(expected);
});
