import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Article } from '../src/article/article.ts';
import { textAt } from '../src/base/span.ts';
import { createIndexer } from '../src/index/indexer.ts';
import { buildPassageIndex } from '../src/index/passage-index.ts';
import { readSentence, type Sentence } from '../src/index/sentence.ts';
import type { Segmenter } from '../src/text/segment.ts';
import { readDataSet } from './data.ts';

/** The rules were developed with an eye on the first; the second was looked at once, when they were done. */
export const referenceSets = ['developed', 'held-back'] as const;
export type ReferenceSet = (typeof referenceSets)[number];

/** An article with what a summary of five sentences should tell: for each point the sentences that tell it. */
export interface Reference {
  readonly set: ReferenceSet;
  readonly sentences: readonly Sentence[];
  readonly points: readonly (readonly number[])[];
}

interface Line {
  readonly set: ReferenceSet;
  readonly article: string;
  readonly sentences: number;
  readonly points: readonly {
    readonly about: string;
    readonly sentences: readonly { readonly number: number; readonly sha256: string }[];
  }[];
}

/** Reads the references and their articles. Throws RangeError where an article or a sentence is not the one meant. */
export function readReferences(folder: string, segmenter: Segmenter): readonly Reference[] {
  const sets = [readDataSet(folder, 'kunming.dev'), readDataSet(folder, 'cmrc2018/train')];
  const articles = new Map(
    sets.flatMap((set) => set?.articles ?? []).map((article) => [article.id, article]),
  );
  const lines = readFileSync(new URL('../../eval/summary-references.jsonl', import.meta.url), 'utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toReference(JSON.parse(line) as Line, articles, segmenter));
}

function toReference(
  { set, article: id, sentences: count, points }: Line,
  articles: ReadonlyMap<string, Article>,
  segmenter: Segmenter,
): Reference {
  const article = articles.get(id);
  const sentences = article ? sentencesOf(article, segmenter) : [];
  if (sentences.length !== count)
    throw new RangeError(`${id} has ${sentences.length} sentences, not ${count}`);
  for (const { number, sha256 } of points.flatMap((point) => point.sentences)) {
    if (hashOf(sentences[number]) !== sha256) throw new RangeError(`sentence ${number} of ${id} is another`);
  }
  return { set, sentences, points: points.map((point) => point.sentences.map(({ number }) => number)) };
}

/** The sentences of an article, taken apart. */
export function sentencesOf(article: Article, segmenter: Segmenter): readonly Sentence[] {
  const index = buildPassageIndex([article], createIndexer(segmenter));
  return Array.from({ length: index.size }, (_, number) => readSentence(index, number, segmenter));
}

function hashOf(sentence: Sentence | undefined): string | undefined {
  if (!sentence) return undefined;
  const text = textAt(sentence.article.text, sentence.passage.sentence);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
