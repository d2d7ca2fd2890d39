import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { passagesOf } from '../../src/article/passages.ts';
import { textAt } from '../../src/base/span.ts';
import { createIndexer } from '../../src/index/indexer.ts';
import { buildPassageIndex, newestFirst, type PassageIndex } from '../../src/index/passage-index.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { fold } from '../../src/text/normalize.ts';

/** pos机 is three characters and more, and yet no more than a pair of units. */
const segmenter = createSegmenter({ choice: 'node-rs', words: ['pos机'] });

const articleOf = (text: string, id = 'a', published?: string): Article =>
  parseArticle({ id, title: '标题', text, ...(published !== undefined && { published }) });

/** Term → how often in each sentence, counted the slow way: character by character. */
function slowCount(articles: readonly Article[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  const count = (term: string, sentence: number): void => {
    const bySentence = counts.get(term) ?? new Map<number, number>();
    counts.set(term, bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + 1));
  };
  const sentences = articles.flatMap((article) =>
    passagesOf(article).map(({ sentence }) => fold(textAt(article.text, sentence))),
  );
  sentences.forEach((text, number) => {
    let previous = '';
    let run = '';
    const endRun = (): void => {
      if (run === '') return;
      count(run, number);
      if (previous !== '') count(previous + run, number);
      previous = run;
      run = '';
    };
    for (const character of text) {
      if (/[a-z]/u.test(character)) {
        if (/\d/u.test(run)) endRun();
        run += character;
      } else if (/\d/u.test(character)) {
        if (/[a-z]/u.test(run)) endRun();
        run += character;
      } else {
        endRun();
        if (/\p{Script=Han}/u.test(character)) {
          run = character;
          endRun();
        } else previous = '';
      }
    }
    endRun();
  });
  return counts;
}

function told(index: PassageIndex, term: string): Map<number, number> {
  const postings = index.postings(term);
  return new Map(
    Array.from(postings?.sentences ?? [], (sentence, at) => [sentence, postings?.frequencies[at] ?? 0]),
  );
}

describe('the index', () => {
  const words = [
    '昆明',
    '友城',
    '卡拉ok',
    'pos机',
    'Kunming',
    '23',
    '对',
    '。',
    '；',
    ',',
    '\n',
    ' ',
    '２３',
    '国际友好城市',
  ];
  const anyText = fc
    .array(fc.constantFrom(...words), { maxLength: 25 })
    .map((parts) => `昆明。${parts.join('')}`);

  test('has every unit and every pair exactly where it stands, as often as it stands there', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
        const articles = texts.map((text, at) => articleOf(text, String(at)));
        const index = buildPassageIndex(articles, createIndexer(segmenter));
        for (const [term, counts] of slowCount(articles))
          expect([term, told(index, term)]).toEqual([term, counts]);
      }),
      { numRuns: 150 },
    );
  });

  test('has nothing else but longer words, in sentences that hold them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = articleOf(text);
        const index = buildPassageIndex([article], createIndexer(segmenter));
        const counted = slowCount([article]);
        const passages = passagesOf(article);
        for (const term of index.terms()) {
          if (counted.has(term)) continue;
          expect(index.words.has(term)).toBe(true);
          for (const sentence of told(index, term).keys()) {
            const span = passages[sentence]?.sentence;
            expect(span && fold(textAt(article.text, span))).toContain(term);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('numbers the sentences of its articles one after the other', () => {
    const index = buildPassageIndex(
      [articleOf('一。二。'), articleOf('三。', 'b')],
      createIndexer(segmenter),
    );
    expect(index.size).toBe(3);
    expect(index.articles.map(({ first, end }) => [first, end])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  test('measures articles in units', () => {
    const index = buildPassageIndex(
      [articleOf('昆明23对。好。'), articleOf('好。', 'b')],
      createIndexer(segmenter),
    );
    expect(index.articles.map(({ length }) => length)).toEqual([5, 1]);
    expect(index.meanLength).toBe(3);
  });

  test('of no articles is empty', () => {
    const index = buildPassageIndex([], createIndexer(segmenter));
    expect([index.size, index.meanLength, [...index.terms()]]).toEqual([0, 0, []]);
  });

  test('finds a word in Traditional characters or full-width digits under its folded form', () => {
    const index = buildPassageIndex([articleOf('總領事館２３個。')], createIndexer(segmenter));
    expect(index.postings('领事')).toBeDefined();
    expect(index.postings('23')).toBeDefined();
  });
});

describe('articleOf', () => {
  const index = buildPassageIndex(
    ['一。二。', '三。', '四。五。六。'].map((text, at) => articleOf(text, String(at))),
    createIndexer(segmenter),
  );

  test.each([
    [0, '0'],
    [1, '0'],
    [2, '1'],
    [3, '2'],
    [5, '2'],
  ])('sentence %d belongs to article %s', (sentence, id) => {
    expect(index.articleOf(sentence).article.id).toBe(id);
  });

  test.each([-1, 6, 1e9])('there is no sentence %d', (sentence) => {
    expect(() => index.articleOf(sentence)).toThrow(RangeError);
  });
});

test('the newest article stands first, those without a day last, equals as they came', () => {
  const days = ['2019-01-01', undefined, '2024-05-01', '2019-01-01', '2019-12-31'];
  const index = buildPassageIndex(
    days.map((day, at) => articleOf('一。二。', String(at), day)),
    createIndexer(segmenter),
  );
  expect(newestFirst(index.articles).map(({ article }) => article.id)).toEqual(['2', '4', '0', '3', '1']);
});

test('indexes of one indexer are what indexes of their own would be', () => {
  const texts = fc.array(
    fc.array(fc.constantFrom('昆明', '友城', '23对', '。', '大理pos机'), { maxLength: 8 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.boolean()), (words, chosen) => {
      const indexer = createIndexer(segmenter);
      const articles = words.map((text, at) => articleOf(`开。${text.join('')}`, String(at)));
      buildPassageIndex(articles, indexer);
      const some = articles.filter(() => chosen.next().value);
      const shared = buildPassageIndex(some, indexer);
      const own = buildPassageIndex(some, createIndexer(segmenter));
      expect(shared.terms()).toEqual(own.terms());
      expect(shared.words).toEqual(own.words);
      for (const term of buildPassageIndex(articles, indexer).terms())
        expect(shared.postings(term)).toEqual(own.postings(term));
    }),
  );
});

test('an article is read once for all indexes that have it', () => {
  const indexer = createIndexer(segmenter);
  const article = articleOf('昆明23对。', 'a');
  expect(indexer.read(article)).toBe(indexer.read(article));
});
