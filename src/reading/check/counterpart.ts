import { covers } from '../../base/span.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import type { Sentence } from '../../index/sentence.ts';
import { whatOf } from '../what/index.ts';
import type { Articles } from './articles.ts';
import { areComparable } from './same-value.ts';
import type { Statement } from './statements.ts';
import {
  compareSubjects,
  coverageOf,
  type Likeness,
  presenceOf,
  type Surroundings,
  subjectOf,
  surroundingsOf,
} from './subject.ts';
import type { Term } from './terms.ts';

/** A figure of an article that says what a claimed one says, or says it otherwise. */
export interface Counterpart {
  readonly figure: Figure;
  readonly sentence: Sentence;
  /** How surely both have one subject, 0 to 1. */
  readonly likeness: number;
  /** The names of the statement that are not spoken of there. */
  readonly missing: readonly Term[];
}

/** Below this two figures are of different things. Set on the claims about one article, tried on others by eye. */
const leastLikeness = 0.5;
/** What is counted must be alike at least so far, whatever stands around. */
const leastWhat = 0.35;
const leastScope = 0.3;
/** How much of the likeness the thing itself makes, and how much the words around. */
const shareOfWhat = 0.5;
/** Where either does not say what it counts, the words around must do. */
const unknownWhat = 0.4;

/** A sentence of more figures than this is a table without lines: what stands beside what can no longer be told. */
const figuresPerSentence = 40;

export interface Search {
  readonly terms: readonly Term[];
  readonly sentences: readonly Sentence[];
  readonly articles: Articles;
}

/** The figures that a claimed one is to be held against: those beside its own names first, then the likeliest. */
export function counterpartsOf(
  claimed: Figure,
  { sentence: draft, span }: Statement,
  { terms, sentences, articles }: Search,
): readonly Counterpart[] {
  const what = whatOf(claimed, draft);
  const whatTerms = terms.filter((term) => what && covers(what, term));
  const subject = subjectOf(claimed, draft);
  const weighAgainst = (figure: Figure, sentence: Sentence): Counterpart => {
    const around = surroundingsOf(figure, sentence, articles);
    const isSpokenOf = whatTerms.length === 0 || coverageOf(whatTerms, around) >= leastWhat;
    const missing = missingNames(terms, { around, sentence, articles });
    const known = terms.filter((term) => !missing.includes(term));
    const likeness = compareSubjects(subject, subjectOf(figure, sentence));
    const others = likeness.what === undefined ? known : known.filter((term) => !whatTerms.includes(term));
    // Where the statement says no more than what it counts, that must not be judged by the words before it alone.
    const saysMore = others.some((term) => covers(span, term));
    const coverage = coverageOf(saysMore ? others : known, around);
    const weight = weigh(coverage, likeness, claimed.kind) * strangeness(known, around);
    return { figure, sentence, likeness: isSpokenOf ? weight : 0, missing };
  };
  return sentences
    .flatMap((sentence) =>
      sentence.figures
        .slice(0, figuresPerSentence)
        .filter((figure) => areComparable(claimed, figure) && !isWayOfSpeaking(figure, sentence))
        .map((figure) => weighAgainst(figure, sentence)),
    )
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => one.missing.length - other.missing.length || other.likeness - one.likeness);
}

/** 两座友城 points back to two that were named, and says not how many there are. */
function isWayOfSpeaking({ start }: Figure, { article }: Sentence): boolean {
  return article.text.charAt(start) === '两';
}

/** 23对 and 20对 stand in one clause: what they count decides. A date has no such thing, only what happened. */
function weigh(coverage: number, { what, scope }: Likeness, kind: FigureKind): number {
  if (kind === 'date' || kind === 'period') return coverage;
  if (scope !== undefined && scope < leastScope) return 0;
  if (kind !== 'rank' && what !== undefined && what < leastWhat) return 0;
  const thing = kind === 'rank' ? Math.max(scope ?? unknownWhat, what ?? 0) : (what ?? unknownWhat);
  return coverage * (1 - shareOfWhat) + shareOfWhat * thing;
}

/** A telling noun that is nowhere in view (GDP, 航班) makes it likely that another thing is spoken of. */
const strangeNoun = 0.75;
const perStrangeNoun = 0.6;
/** jieba takes some numbers with what stands around them for nouns: 等七国. */
const numeral = /[一二三四五六七八九十两]/u;

function strangeness(terms: readonly Term[], around: Surroundings): number {
  const strange = terms.filter(
    (term) => term.weight >= strangeNoun && !numeral.test(term.word) && presenceOf(term, around) === 0,
  );
  return perStrangeNoun ** strange.length;
}

interface Place {
  readonly around: Surroundings;
  readonly sentence: Sentence;
  readonly articles: Articles;
}

function missingNames(terms: readonly Term[], { around, sentence, articles }: Place): readonly Term[] {
  return terms.filter(
    (term) =>
      term.name !== undefined && !articles.isTopic(term.forms, sentence) && presenceOf(term, around) === 0,
  );
}
