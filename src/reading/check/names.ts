import { covers, type Span, textAt } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Sentence } from '../../index/sentence.ts';
import { fold } from '../../text/normalize.ts';
import { splitClauses } from '../../text/sentences.ts';
import type { Search } from './counterpart.ts';
import { nameInstead, namesUnsaid, stretchesOf } from './instead.ts';
import { coverageOf, presenceOf } from './subject.ts';
import type { Term } from './terms.ts';

/** The sentence that says what a statement of names says, or says it of another name. */
export interface NameFinding {
  readonly sentence: Sentence;
  /** The name of the article where the statement has another. */
  readonly instead?: Figure;
}

/** So much of a statement, the words in doubt left out, must be in one sentence. */
const leastTold = 0.7;
/** A word that no sentence has is in doubt from this weight on: verbs and modifiers may be said otherwise. */
const leastInDoubt = 0.75;

/** Looks for the sentence that says a statement without numbers, or says it of another name. Undefined if there is none. */
export function findNames(draft: string, search: Search): NameFinding | undefined {
  const { terms } = search;
  const [best] = search.sentences
    .map((sentence) => readNames(sentence, search))
    .filter(({ told, missing }) => told >= leastTold && stretchesOf(missing).length <= 1)
    .sort((one, other) => other.weight - one.weight);
  if (!best) return undefined;
  const { sentence, missing } = best;
  if (missing.length === 0) return { sentence };
  const instead = nameInstead({ ...best, terms, draft });
  return instead && { sentence, instead };
}

interface NameReading {
  readonly sentence: Sentence;
  /** The clause that says most of it. */
  readonly clause: Span;
  /** Names that the sentence does not have, and words that nothing near it has. */
  readonly missing: readonly Term[];
  /** The share of the other words that is told, and the weight of all words that are. */
  readonly told: number;
  readonly weight: number;
}

function readNames(sentence: Sentence, { terms, articles }: Search): NameReading {
  const telling = terms.filter(({ forms }) => !articles.isTopic(forms, sentence));
  const around = { own: sentence.folded, sentence: sentence.folded, context: '' };
  const clause = clauseOf(sentence, telling);
  const missing = telling.filter(
    (term) =>
      (presenceOf(term, around) === 0 && (term.name !== undefined || term.weight >= leastInDoubt)) ||
      isElsewhere(term, { sentence, clause, terms }),
  );
  const rest = telling.filter((term) => !missing.includes(term));
  const told = coverageOf(rest, around);
  return { sentence, clause, missing, told, weight: told * rest.reduce((sum, term) => sum + term.weight, 0) };
}

/** The clause that has most of the words that are no names. */
function clauseOf({ article, passage }: Sentence, terms: readonly Term[]): Span {
  const plain = terms.filter(({ name }) => name === undefined);
  let best = { clause: passage.sentence as Span, told: 0 };
  for (const clause of splitClauses(article.text, passage.sentence)) {
    const own = fold(textAt(article.text, clause));
    const told = coverageOf(plain, { own, sentence: own, context: '' });
    if (told > best.told) best = { clause, told };
  }
  return best.clause;
}

interface InClause {
  readonly sentence: Sentence;
  readonly clause: Span;
  readonly terms: readonly Term[];
}

/** 在仰光设办事处,在曼德勒建生产线: a place of another clause, where this one has a place of its own. */
function isElsewhere({ name, forms }: Term, { sentence, clause, terms }: InClause): boolean {
  const own = fold(textAt(sentence.article.text, clause));
  if (name?.kind !== 'place' || forms.some((form) => own.includes(form))) return false;
  return namesUnsaid(sentence, terms).some((figure) => figure.kind === 'place' && covers(clause, figure));
}
