import { passagesOf } from '../src/article/passages.ts';
import { textAt } from '../src/base/span.ts';
import type { WordPiece } from '../src/encoder/word-piece.ts';
import { fold } from '../src/text/normalize.ts';
import type { DataSet } from './data.ts';
import type { LensExample } from './lens-gradient.ts';
import type { Readings } from './readings.ts';

/** An example a question, with its id; questions whose sentence cannot be told are left out. */
export async function lensExamples(
  { articles, questions }: DataSet,
  readings: Readings,
  wordPiece: WordPiece,
): Promise<readonly { readonly questionId: string; readonly example: LensExample }[]> {
  const read = new Map<
    string,
    { readonly article: LensExample['article']; readonly sentences: readonly string[] }
  >();
  for (const article of articles) {
    const sentences = passagesOf(article).map(({ sentence }) => textAt(article.text, sentence));
    read.set(article.id, { article: await readings.article(article), sentences });
  }
  const examples: { readonly questionId: string; readonly example: LensExample }[] = [];
  for (const { id, question, articleId, gold, values } of questions) {
    const known = read.get(articleId);
    if (!known?.sentences.some((sentence) => gold.includes(sentence))) continue;
    const { vectors } = await readings.question(question);
    if (vectors.scales.length === 0) continue;
    const { article, sentences } = known;
    examples.push({
      questionId: id,
      example: {
        question: vectors,
        article,
        gold: Uint8Array.from(sentences, (sentence) => (gold.includes(sentence) ? 1 : 0)),
        answer: answerPieces(sentences, { gold, values, wordPiece }),
      },
    });
  }
  return examples;
}

/** Which pieces of the article are those of the answer, where the right sentence has it first. */
function answerPieces(
  sentences: readonly string[],
  { gold, values, wordPiece }: { gold: readonly string[]; values: readonly string[]; wordPiece: WordPiece },
): Uint8Array {
  const flags = sentences.flatMap((sentence) => {
    const folded = fold(sentence);
    const value = gold.includes(sentence) ? fold(values.find((one) => sentence.includes(one)) ?? '') : '';
    const start = value === '' ? -1 : folded.indexOf(value);
    return wordPiece
      .cut(folded)
      .filter(({ isMark }) => !isMark)
      .map((piece) => (start >= 0 && piece.start >= start && piece.end <= start + value.length ? 1 : 0));
  });
  return Uint8Array.from(flags);
}
