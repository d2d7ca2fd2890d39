import type { Article } from '../article/article.ts';
import type { Passage } from '../article/passages.ts';
import { overlaps, type Span, textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import { findNames } from '../figures/find-names.ts';
import { foldWithOffsets } from '../text/normalize.ts';
import type { Segmenter, TaggedWord } from '../text/segment.ts';
import type { PassageIndex } from './passage-index.ts';
import { type Unit, unitsOf } from './units.ts';

/** An indexed sentence taken apart: everything that is looked at when it is weighed against a question. */
export interface Sentence {
  /** Its number in the index. */
  readonly number: number;
  readonly article: Article;
  readonly passage: Passage;
  /** Its text made comparable, and the offsets of that in the article's text. */
  readonly folded: string;
  readonly offsets: Uint32Array;
  readonly units: readonly Unit[];
  /** The words of `folded`. */
  readonly words: readonly TaggedWord[];
  /** Numbers, dates and names, as spans of the article's text, in order. */
  readonly figures: readonly Figure[];
}

/** Takes a sentence of the index apart; some microseconds, and a hundred more when its figures are asked for. */
export function readSentence(index: PassageIndex, number: number, segmenter: Segmenter): Sentence {
  const { article, passages, first } = index.articleOf(number);
  const passage = passages[number - first];
  if (!passage) throw new RangeError(`no sentence ${number}`);
  return Object.assign(takeApart(article, passage, segmenter), { number });
}

/** A sentence taken apart that need not be in an index, such as one of a draft. */
export type TakenApart = Omit<Sentence, 'number'>;

/**
 * Takes any sentence of an article apart. Words and figures wait until somebody asks: ranking never asks for the one,
 * and of questions that no figure answers not for the other, which are nine tenths of the work.
 */
export function takeApart(article: Article, passage: Passage, segmenter: Segmenter): TakenApart {
  const text = textAt(article.text, passage.sentence);
  const { text: folded, offsets } = foldWithOffsets(text);
  const written = once(() => segmenter.tag(text));
  const words = once(() => (text === folded ? written() : segmenter.tag(folded)));
  const figures = once(() => figuresIn(article, passage.sentence, written()));
  return {
    article,
    passage,
    folded,
    offsets: offsets.map((offset) => offset + passage.sentence.start),
    units: unitsOf(folded),
    get words() {
      return words();
    },
    get figures() {
      return figures();
    },
  };
}

function once<T>(workOut: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= workOut();
    return value;
  };
}

/** Numbers first: a name that overlaps one gives way, unless it is a title or a quotation, which may hold one. */
function figuresIn(
  { text, published }: Article,
  within: Span,
  words: readonly TaggedWord[],
): readonly Figure[] {
  const numbers = findFigures(text, { within, ...(published !== undefined && { published }) });
  const names = findNames(text, { words, within }).filter(
    (name) =>
      name.kind === 'title' || name.kind === 'quote' || !numbers.some((number) => overlaps(number, name)),
  );
  return [...numbers, ...names].sort((one, other) => one.start - other.start || other.end - one.end);
}
