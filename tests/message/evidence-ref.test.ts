import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.ts';
import type { Article } from '../../src/article/article.ts';
import { findEvidence, readButtonId, writeButtonId } from '../../src/message/evidence-ref.ts';
import { firstCity, kunming, sisterCities, southAsia } from './sample.ts';

/** An engine that has one article and knows one sentence. */
const engineOf = (article: Article, evidence: Evidence) => ({
  articles: () => [article],
  evidenceAt: (id: string, start: number) =>
    id === article.id && start === evidence.sentence.start ? { ...evidence, article } : undefined,
});

test('a button finds its sentence again', () => {
  const { button, refs } = readButtonId(writeButtonId('context', [sisterCities]));
  expect(button).toBe('context');
  expect(refs.map((ref) => findEvidence(ref, engineOf(kunming, sisterCities)))).toEqual([sisterCities]);
});

test('a button of an article that is gone finds nothing', () => {
  const [ref] = readButtonId(writeButtonId('context', [sisterCities])).refs;
  expect(ref && findEvidence(ref, engineOf({ ...kunming, id: 'another' }, sisterCities))).toBeUndefined();
});

test('a button of an article that now says something else at that place finds nothing', () => {
  const [ref] = readButtonId(writeButtonId('context', [sisterCities])).refs;
  const corrected = { ...kunming, text: kunming.text.replace('23对', '24对') };
  expect(ref && findEvidence(ref, engineOf(corrected, sisterCities))).toBeUndefined();
});

test('an id holds five sentences of an article as large as 1.6 million characters, within 100 characters', () => {
  const late = { ...kunming, text: ' '.repeat(1_600_000) };
  const many = Array.from({ length: 9 }, (_, at) => ({
    ...firstCity,
    article: late,
    sentence: { start: 1_600_000 - at, end: 1_600_000 },
  }));
  const id = writeButtonId('other', many);
  expect(id.length).toBeLessThanOrEqual(100);
  expect(readButtonId(id).refs).toHaveLength(5);
});

test('the order of the sentences is kept', () => {
  const { refs } = readButtonId(writeButtonId('other', [southAsia, firstCity]));
  expect(refs.map(({ start }) => start)).toEqual([southAsia.sentence.start, firstCity.sentence.start]);
});

test.each(['', ':', 'context', 'context:', 'context:x.y.z', 'share:::', '__proto__:a'])(
  'the foreign id %j names no sentence',
  (id) => {
    expect(readButtonId(id).refs).toEqual([]);
  },
);

test('any custom id can be read', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(id.startsWith(readButtonId(id).button)).toBe(true);
    }),
  );
});
