import type { Article } from '../article/article.ts';
import { overlaps, type Span, textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import { findNames } from '../figures/find-names.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Evidence } from './evidence.ts';

/** 截至目前, 截至2019年8月底: of when the sentence's figures are. */
const asOf = /截[至止][^,，。;；:：\s]{1,14}/u;

/** A sentence of an index as evidence: its heading, its figures and names, and the words that date it. Score 1. */
export function findEvidence(index: PassageIndex, number: number, segmenter: Segmenter): Evidence {
  const { article, passages, first } = index.articleOf(number);
  const passage = passages[number - first];
  if (!passage) throw new RangeError(`no sentence ${number}`);
  const { sentence } = passage;
  const heading = article.sections[passage.section]?.heading;
  const dated = findAsOf(article.text, sentence);
  return {
    article,
    sentence,
    ...(heading && { heading }),
    figures: figuresIn(article, sentence, segmenter),
    ...(dated && { asOf: dated }),
    score: 1,
  };
}

/** Numbers first: a name that overlaps one gives way, unless it is a quotation that holds it whole. */
function figuresIn(article: Article, sentence: Span, segmenter: Segmenter): readonly Figure[] {
  const { text, published } = article;
  const numbers = findFigures(text, { within: sentence, ...(published !== undefined && { published }) });
  const words = segmenter.tag(textAt(text, sentence));
  const names = findNames(text, { words, within: sentence }).filter(
    (name) =>
      name.kind === 'title' || name.kind === 'quote' || !numbers.some((number) => overlaps(number, name)),
  );
  return [...numbers, ...names].sort((one, other) => one.start - other.start || other.end - one.end);
}

function findAsOf(text: string, sentence: Span): Span | undefined {
  const match = asOf.exec(textAt(text, sentence));
  if (!match) return undefined;
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length };
}
