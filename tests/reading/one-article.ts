import { parseArticle } from '../../src/article/parse-article.ts';
import { createIndexer } from '../../src/index/indexer.ts';
import { buildPassageIndex } from '../../src/index/passage-index.ts';
import { readSentence, type Sentence } from '../../src/index/sentence.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const segmenter = createSegmenter({ choice: 'node-rs', words: ['友城', '国际友城'] });

/** The sentences of an article with this text, published on 23 September 2019, taken apart. */
export function sentencesOf(text: string): readonly Sentence[] {
  return articleOf(text, '2019-09-23');
}

/** The sentences of an article published on this day, or on none that is known. */
export function articleOf(text: string, published?: string): readonly Sentence[] {
  const article = parseArticle({
    id: 'a',
    title: '标题',
    text,
    ...(published !== undefined && { published }),
  });
  const index = buildPassageIndex([article], createIndexer(segmenter));
  return Array.from({ length: index.size }, (_, number) => readSentence(index, number, segmenter));
}
