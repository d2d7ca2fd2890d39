import type { Article } from '../article/article.ts';
import type { Span } from '../base/span.ts';
import type { Sentence } from '../index/sentence.ts';
import type { Fact } from './facts.ts';
import { type Candidate, candidatesOf } from './summary/candidates.ts';
import { type MainFigure, mostTelling } from './summary/main-figures.ts';
import { selectSentences } from './summary/select.ts';

/** A sentence of an article, to be quoted. Spans are of the article's text. */
export interface SummarySentence {
  readonly article: Article;
  readonly sentence: Span;
  /** The heading it stands under. */
  readonly section?: Span;
}

/** What an article says, in some of its own sentences, and its main figures. */
export interface Gist {
  /** In the order of the article. */
  readonly sentences: readonly SummarySentence[];
  /** The most telling first, those of the sentences before others; each value of a thing once. */
  readonly figures: readonly Fact[];
}

export interface SummaryOptions {
  /** How many sentences at most; 5 unless told. */
  readonly sentences?: number;
}

const usualSentences = 5;
/** More figures than this are a table. */
const mostFigures = 8;
/** A figure of a chosen sentence counts so much more. */
const inChosen = 2;

/**
 * The summary of an article's sentences, which are given in their order. No two tell the same, and none leans on one
 * that is left out. Fewer than asked where the rest repeats or cannot stand alone; none of none. Never throws.
 */
export function summarize(sentences: readonly Sentence[], options: SummaryOptions = {}): Gist {
  const candidates = candidatesOf(sentences);
  const chosen = selectSentences(candidates, options.sentences ?? usualSentences);
  return {
    sentences: chosen.map(({ sentence }) => toQuoted(sentence)),
    figures: mainFigures(candidates, new Set(chosen)),
  };
}

function toQuoted({ article, passage }: Sentence): SummarySentence {
  const section = article.sections[passage.section]?.heading;
  return { article, sentence: passage.sentence, ...(section && { section }) };
}

function mainFigures(candidates: readonly Candidate[], chosen: ReadonlySet<Candidate>): readonly Fact[] {
  const weights = new Map<MainFigure, number>();
  for (const candidate of candidates) {
    const factor = candidate.worth * candidate.ease * (chosen.has(candidate) ? inChosen : 1);
    for (const figure of candidate.figures) weights.set(figure, figure.worth * factor);
  }
  return mostTelling([...weights.keys()], (figure) => weights.get(figure) ?? 0).slice(0, mostFigures);
}
