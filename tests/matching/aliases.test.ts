import { describe, expect, test } from 'vitest';
import { namesOfSame, parseAliases } from '../../src/matching/aliases.ts';
import { queryOf } from './three-articles.ts';

describe('parseAliases', () => {
  test.each([
    [
      'a group a line',
      '友城 = 姐妹城市\n南博会 = 博览会',
      [
        ['友城', '姐妹城市'],
        ['南博会', '博览会'],
      ],
    ],
    ['names folded as questions are', '蘇黎世 = Zürich = ＺＵＲＩＣＨ', [['苏黎世', 'zürich', 'zurich']]],
    ['the equals sign of Chinese keyboards', '友城＝姐妹城市', [['友城', '姐妹城市']]],
    ['names of several words', 'sister city = 友城', [['sister city', '友城']]],
    ['Windows line ends', '友城=姐妹城市\r\n', [['友城', '姐妹城市']]],
    ['a byte order mark', '\ufeff友城=姐妹城市', [['友城', '姐妹城市']]],
    ['a remark behind a group', '友城=姐妹城市 # 俗称', [['友城', '姐妹城市']]],
  ])('reads %s', (_, file, groups) => {
    expect(parseAliases(file)).toEqual(groups);
  });

  test.each([
    ['remarks', '# 友城 = 姐妹城市'],
    ['empty lines', '\n \n'],
    ['a name alone', '友城'],
    ['a name with nothing beside it', '友城 = '],
    ['one name said twice', '友城 = 友城'],
  ])('makes no group of %s', (_, file) => {
    expect(parseAliases(file)).toEqual([]);
  });
});

describe('namesOfSame', () => {
  const groups = parseAliases('友城=姐妹城市=sister city\n人工智能=AI\n南博会=南亚博览会');

  test.each([
    ['a name of two characters', '昆明的友城', ['姐妹城市', 'sister city']],
    ['a name of several words', 'first sister city of kunming', ['友城', '姐妹城市']],
    ['an abbreviation', '什么是ai', ['人工智能']],
    ['an abbreviation beside other letters of ours', 'ai技术', ['人工智能']],
  ])('gives the others of %s', (_, text, others) => {
    expect(namesOfSame(text, groups).flatMap((thing) => thing.others)).toEqual(others);
  });

  test.each([
    ['a name inside a longer word of letters', 'wait and email'],
    ['no name at all', '昆明的天气'],
  ])('finds nothing in %s', (_, text) => {
    expect(namesOfSame(text, groups)).toEqual([]);
  });
});

describe('a query', () => {
  const aliases = '图书馆=书馆儿=library\n茶节=茶叶博览会';

  test('is searched by the names the articles use as well', () => {
    expect(queryOf('library的藏书', aliases).content).toContain('图书馆');
  });

  test('does not miss a name that has another', () => {
    expect(queryOf('茶叶博览会在哪里开幕', aliases).missing).toEqual([]);
  });
});
