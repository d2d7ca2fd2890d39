import type { Article } from '../../src/article/article.ts';
import { passagesOf } from '../../src/article/passages.ts';
import { textAt } from '../../src/base/span.ts';
import type { ArticleVectors } from '../../src/meaning/article-vectors.ts';
import type { QuestionVectors } from '../../src/meaning/question-vectors.ts';
import { toVectors, type Vectors } from '../../src/meaning/vectors.ts';
import { fold } from '../../src/text/normalize.ts';

const width = 64;

/** Vectors made by a rule instead of a model: characters of one group mean the same, all others have nothing in common. */
export interface MadeVectors {
  question(text: string): QuestionVectors;
  article(article: Article): ArticleVectors;
}

/** Each group is a string of characters that mean the same. */
export function makeVectors(groups: readonly string[]): MadeVectors {
  const meaningOf = (character: string): string =>
    groups.find((group) => group.includes(character)) ?? character;
  const rowOf = (character: string): readonly number[] => {
    let seed = [...meaningOf(character)].reduce((sum, one) => sum * 31 + (one.codePointAt(0) ?? 0), 7);
    return Array.from({ length: width }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648 - 0.5;
    });
  };
  const rowsOf = (text: string): readonly (readonly number[])[] =>
    lettersOf(text).map(({ letter }) => rowOf(letter));
  return {
    question(text) {
      const folded = fold(text);
      const letters = lettersOf(folded);
      return {
        text: folded,
        pieces: letters.map(({ start, letter }) => ({ start, end: start + letter.length })),
        tokens: toRows(rowsOf(folded)),
        weights: new Float32Array(letters.length).fill(1 / letters.length),
        answer: toRows([rowOf('答')]),
        whole: toRows([meanOf(rowsOf(folded))]),
      };
    },
    article(article) {
      const sentences = passagesOf(article).map(({ sentence }) =>
        rowsOf(fold(textAt(article.text, sentence))),
      );
      let end = 0;
      return {
        tokens: toRows(sentences.flat()),
        ends: Uint32Array.from(sentences, ({ length }) => {
          end += length;
          return end;
        }),
        sentences: toRows(sentences.map(meanOf)),
      };
    },
  };
}

function lettersOf(text: string): readonly { readonly letter: string; readonly start: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index: start }) => ({ letter, start }));
}

function toRows(rows: readonly (readonly number[])[]): Vectors {
  return toVectors(Float32Array.from(rows.flat()), width);
}

function meanOf(rows: readonly (readonly number[])[]): readonly number[] {
  return Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}
