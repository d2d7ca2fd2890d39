import type { Article } from '../article/article.ts';
import { type Passage, passagesOf } from '../article/passages.ts';
import { textAt } from '../base/span.ts';
import { fold } from '../text/normalize.ts';
import type { Segmenter } from '../text/segment.ts';
import { createEntryCollector, type Entries, type EntryCollector } from './postings.ts';
import { createTermIds, type TermIds } from './term-ids.ts';
import { bigramsOf, unitsOf } from './units.ts';

/** An article taken into terms, its sentences numbered from 0: whatever index it comes into, this is done once. */
export interface ReadArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly entries: Entries;
  /** How many units its sentences hold together: the document length of BM25. */
  readonly length: number;
  /** Its words of two characters and more, as jieba cuts them, folded, each once. */
  readonly words: readonly string[];
}

/** Reads articles for the indexes of one process: what two of them share is read once, and their terms have one number. */
export interface Indexer {
  readonly termIds: TermIds;
  /** Some 0.5 ms for a news story the first time, nothing again. */
  read(article: Article): ReadArticle;
}

/** An indexer that cuts words with this segmenter. What it has read is forgotten with the article. */
export function createIndexer(segmenter: Segmenter): Indexer {
  const termIds = createTermIds();
  const collector = createEntryCollector(termIds);
  const known = new WeakMap<Article, ReadArticle>();
  const isLongWord = createWordSieve();
  return {
    termIds,
    read(article) {
      const before = known.get(article);
      if (before) return before;
      const words = new Set<string>();
      const passages = passagesOf(article);
      let length = 0;
      passages.forEach(({ sentence }, number) => {
        const folded = fold(textAt(article.text, sentence));
        length += addUnits(collector, folded, number);
        for (const word of segmenter.cut(folded)) {
          const isLong = isLongWord(word);
          if (isLong === undefined) continue;
          words.add(word);
          if (isLong) collector.add(word, number);
        }
      });
      const read = { article, passages, entries: collector.take(), length, words: [...words] };
      known.set(article, read);
      return read;
    },
  };
}

/** Adds a sentence's units and pairs; gives how many units it has. */
function addUnits(collector: EntryCollector, folded: string, sentence: number): number {
  const units = unitsOf(folded);
  for (const { text } of units) collector.add(text, sentence);
  for (const bigram of bigramsOf(units)) collector.add(bigram, sentence);
  return units.length;
}

/** Words remembered; past them all are forgotten at once. */
const mostWords = 200_000;

/**
 * Whether a word has three units or more; undefined for what is no word of two characters and more. Shorter words are
 * found as units and pairs already. It is remembered, for working it out a million times took a tenth of a build.
 */
function createWordSieve(): (word: string) => boolean | undefined {
  const known = new Map<string, boolean>();
  return (word) => {
    if (word.length < 2) return undefined;
    const before = known.get(word);
    if (before !== undefined) return before;
    if (!/^[\p{L}\p{N}]+$/u.test(word)) return undefined;
    const isLong = word.length > 2 && unitsOf(word).length > 2;
    if (known.size >= mostWords) known.clear();
    known.set(word, isLong);
    return isLong;
  };
}
