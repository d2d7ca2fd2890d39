import { expect, test } from 'vitest';
import { languageOf, languageOfMessage, phrasesIn } from '../../src/message/language.ts';

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['en-US', 'en'],
  ['ja', 'en'],
  ['', 'en'],
])('the locale %j is answered in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test.each([
  ['昆明有多少个国际友城？', 'en-US', 'zh-CN'],
  ['昆明有多少個國際友城？', 'en-US', 'zh-TW'],
  ['排名第几', 'zh-CN', 'zh-CN'],
  ['南博会', 'zh-TW', 'zh-TW'],
  ['how many?', undefined, 'en'],
  ['GDP', 'zh-CN', 'zh-CN'],
  ['how many?', 'fr', 'en'],
])('%s in a server of %s is answered in %s', (text, locale, language) => {
  expect(languageOfMessage(text, locale)).toBe(language);
});

/** Every plain text of a language, by the path to it. */
function texts(phrases: object, path = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}

test.each(['zh-CN', 'zh-TW', 'en'] as const)('nothing is left unsaid in %s', (language) => {
  expect(texts(phrasesIn(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('no Simplified character strays into the Traditional phrases', () => {
  const everything = texts(phrasesIn('zh-TW'))
    .map(([, text]) => text)
    .join('');
  expect(everything.match(/[个国问这么说没读请举办时间单设]/gu)).toBeNull();
});

test.each([
  ['2019-09-23', '2019年9月23日发布|published 23 Sep 2019'],
  ['2019-09', '2019年9月发布|published Sep 2019'],
  ['去年', '去年发布|published 去年'],
])('the date %s reads %s', (iso, expected) => {
  expect([phrasesIn('zh-CN'), phrasesIn('en')].map((phrases) => phrases.published(iso)).join('|')).toBe(
    expected,
  );
});
