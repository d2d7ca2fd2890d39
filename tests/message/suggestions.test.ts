import { expect, test } from 'vitest';
import {
  chosenArticle,
  chosenQuestion,
  suggestArticles,
  suggestQuestions,
} from '../../src/message/suggestions.ts';
import { kunming } from './sample.ts';
import { smallEngine } from './small-engine.ts';

const longQuestion = `${'很长的'.repeat(40)}问题是什么？`;

test('a question is suggested as it is', () => {
  expect(suggestQuestions(smallEngine(), '', {})).toEqual([
    { name: '昆明有多少个国际友城？', value: '昆明有多少个国际友城？' },
  ]);
});

test('a question too long for Discord is shown clipped, and found again when it is chosen', () => {
  const engine = smallEngine({ suggest: () => ['短问题？', longQuestion] });
  const [, choice] = suggestQuestions(engine, '', {});
  expect(choice?.name).toMatch(/…$/u);
  expect(choice?.value).toMatch(/^#/u);
  expect(chosenQuestion(engine, choice?.value ?? '', {})).toBe(longQuestion);
});

test('a suggestion that is gone is not taken for a question', () => {
  const [choice] = suggestQuestions(smallEngine({ suggest: () => [longQuestion] }), '', {});
  expect(chosenQuestion(smallEngine(), choice?.value ?? '', {})).toBeUndefined();
});

test.each(['#1 是谁', '昆明有多少友城', '', '#'])(
  'what is typed, like %j, is the question itself',
  (typed) => {
    expect(chosenQuestion(smallEngine(), typed, {})).toBe(typed);
  },
);

test('no more than 25 are suggested, each with a name and a value of 1 to 100 characters', () => {
  const engine = smallEngine({
    suggest: () =>
      Array.from({ length: 60 }, (_, at) => ' '.repeat(at === 3 ? 5 : 0) || `${at}${longQuestion}`),
  });
  const choices = suggestQuestions(engine, '', {});
  expect(choices).toHaveLength(25);
  for (const text of choices.flatMap(({ name, value }) => [name, value])) {
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(100);
  }
});

test('the article that was chosen narrows the suggestions', () => {
  const engine = smallEngine({ suggest: (_, options) => [JSON.stringify(options)] });
  expect(suggestQuestions(engine, '', { articleId: 'a' })[0]?.value).toBe('{"articleId":"a","limit":25}');
});

test.each(['', '友好城市', '友好城市大會'])('%j brings up the article by its title', (typed) => {
  expect(suggestArticles(smallEngine(), typed)).toEqual([{ name: kunming.title, value: kunming.id }]);
});

test('a title that does not hold what was typed is not suggested', () => {
  expect(suggestArticles(smallEngine(), '玉溪')).toEqual([]);
});

test.each([kunming.id, kunming.title, '第七屆中國國際友好城市大會明年在昆舉辦'])(
  '%s names the article',
  (value) => {
    expect(chosenArticle(smallEngine(), value)).toBe(kunming);
  },
);

test('an article of a very long id can be chosen', () => {
  const article = { ...kunming, id: 'x'.repeat(300) };
  const engine = smallEngine({ articles: () => [article] });
  expect(chosenArticle(engine, suggestArticles(engine, '')[0]?.value ?? '')).toBe(article);
});

test.each(['', 'nothing'])('%j names no article', (value) => {
  expect(chosenArticle(smallEngine(), value)).toBeUndefined();
});
