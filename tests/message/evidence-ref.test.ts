import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.ts';
import type { Article } from '../../src/article/article.ts';
import { readControlId, writeControlId } from '../../src/message/control-id.ts';
import { findEvidence, readRefs, writeRef } from '../../src/message/evidence-ref.ts';
import { firstCity, kunming, sisterCities, southAsia } from './sample.ts';

/** An engine that has one article and knows one sentence. */
const engineOf = (article: Article, evidence: Evidence) => ({
  articles: () => [article],
  evidenceAt: (id: string, start: number) =>
    id === article.id && start === evidence.sentence.start ? { ...evidence, article } : undefined,
});

/** The sentences that a button's custom id names. */
const refsIn = (id: string) => readRefs(readControlId(id).args);

test('a button finds its sentence again', () => {
  const id = writeControlId('context', [writeRef(sisterCities)]);
  const refs = refsIn(id);
  expect(readControlId(id).name).toBe('context');
  expect(refs.map((ref) => findEvidence(ref, engineOf(kunming, sisterCities)))).toEqual([sisterCities]);
});

test('a button of an article that is gone finds nothing', () => {
  const [ref] = readRefs([writeRef(sisterCities)]);
  expect(ref && findEvidence(ref, engineOf({ ...kunming, id: 'another' }, sisterCities))).toBeUndefined();
});

test('a button of an article that now says something else at that place finds nothing', () => {
  const [ref] = readRefs([writeRef(sisterCities)]);
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
  const id = writeControlId('other', many.map(writeRef));
  expect(id.length).toBeLessThanOrEqual(100);
  expect(refsIn(id)).toHaveLength(5);
});

test('the order of the sentences is kept', () => {
  const refs = refsIn(writeControlId('other', [southAsia, firstCity].map(writeRef)));
  expect(refs.map(({ start }) => start)).toEqual([southAsia.sentence.start, firstCity.sentence.start]);
});

test.each(['', ':', 'context', 'context:', 'context:x.y.z', 'share:::', '__proto__:a'])(
  'the foreign id %j names no sentence',
  (id) => {
    expect(refsIn(id)).toEqual([]);
  },
);

test('any custom id can be read', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(id.startsWith(readControlId(id).name)).toBe(true);
    }),
  );
});
