import { describe, expect, test } from 'vitest';
import { otherNames, parseAliases } from '../../src/matching/aliases.ts';
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

describe('otherNames', () => {
  const isUsed = (name: string): boolean => ['友城', '人工智能', '南博会'].includes(name);
  const groups = parseAliases('友城=姐妹城市=sister city\n人工智能=AI\n南博会=南亚博览会');

  test.each([
    ['the name the articles use', '昆明的姐妹城市', ['友城']],
    ['of several words', 'first sister city of kunming', ['友城']],
    ['an abbreviation', '什么是ai', ['人工智能']],
    ['an abbreviation beside other letters of ours', 'ai技术', ['人工智能']],
  ])('%s', (_, text, used) => {
    expect(otherNames(text, groups, isUsed).flatMap((other) => other.used)).toEqual(used);
  });

  test.each([
    ['a name that the articles use themselves', '昆明的友城'],
    ['a name inside a longer word of letters', 'wait and email'],
    ['no name at all', '昆明的天气'],
  ])('adds nothing to %s', (_, text) => {
    expect(otherNames(text, groups, isUsed)).toEqual([]);
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
