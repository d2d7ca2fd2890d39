import type { Article } from '../../article/article.ts';
import { type Span, textAt } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Sentence } from '../../index/sentence.ts';
import type { Articles } from './articles.ts';
import { type Counterpart, counterpartsOf, type Search } from './counterpart.ts';
import { nameInstead } from './instead.ts';
import { findNames } from './names.ts';
import { type Comparison, compareValues } from './same-value.ts';
import type { Statement } from './statements.ts';
import { termsOf } from './terms.ts';

/** What the articles say to a claim. */
export type Verdict = 'agrees' | 'contradicts' | 'not-in-articles';

/** What became of a statement. */
export interface Decision {
  readonly verdict: Verdict;
  /** Where the articles say it, or say it otherwise. Undefined if they say nothing of it. */
  readonly told?: {
    readonly article: Article;
    readonly sentence: Span;
    /** The article's own figure; of several the one that decided. Undefined where the words as a whole agree. */
    readonly says?: Span;
  };
}

/** What was found for one number of a statement. */
interface Finding {
  readonly claimed: Figure;
  readonly comparison: Comparison | 'untold';
  readonly best?: Counterpart;
}

/** Of counterparts nearly as likely as the best one, any may agree: the article may say a thing twice. */
const nearlyAsLikely = 0.08;

/** Holds a statement against the articles. */
export function decide(statement: Statement, articles: Articles): Decision {
  const { sentence, span, numbers } = statement;
  const search: Search = {
    terms: termsOf(sentence, span, articles),
    sentences: articles.search(textAt(sentence.article.text, span)),
    articles,
  };
  const draft = textAt(sentence.article.text, { start: 0, end: span.end });
  if (numbers.length === 0) return decideNames(draft, search);
  const findings = numbers.map((number) => findNumber(number, statement, search));
  return decideOtherName(findings, draft, search) ?? decideNumbers(findings);
}

function decideNames(draft: string, search: Search): Decision {
  const found = findNames(draft, search);
  if (!found) return { verdict: 'not-in-articles' };
  return { verdict: found.instead ? 'contradicts' : 'agrees', told: toldIn(found.sentence, found.instead) };
}

function findNumber(claimed: Figure, statement: Statement, search: Search): Finding {
  const { text } = statement.sentence.article;
  const [best, ...others] = counterpartsOf(claimed, statement, search);
  if (!best) return { claimed, comparison: 'untold' };
  const near = [best, ...others].filter(
    ({ likeness, missing }) =>
      likeness >= best.likeness - nearlyAsLikely && missing.length === best.missing.length,
  );
  const compared = near.map((one) => ({
    best: one,
    comparison: compareValues(
      { text, figure: claimed },
      { text: one.sentence.article.text, figure: one.figure },
    ),
  }));
  const agreeing = compared.find(({ comparison }) => comparison === 'same');
  return { claimed, ...(agreeing ?? { best, comparison: compared[0]?.comparison ?? 'other' }) };
}

/** One number that is told otherwise contradicts the whole; one that is not told leaves the whole untold. */
function decideNumbers(findings: readonly Finding[]): Decision {
  const isBorneOut = findings.some(({ comparison }) => comparison === 'same');
  const untold = findings.some(
    ({ best, comparison }) => !best || best.missing.length > 0 || comparison === 'finer',
  );
  const other = findings.find(({ comparison }) => comparison === 'other');
  if (untold) return { verdict: 'not-in-articles' };
  if (other?.best && (!isIdentifying(other.claimed) || isBorneOut || findings.length === 1))
    return { verdict: 'contradicts', told: toldIn(other.best.sentence, other.best.figure) };
  if (other) return { verdict: 'not-in-articles' };
  const first = findings[0]?.best;
  return { verdict: 'agrees', ...(first && { told: toldIn(first.sentence, first.figure) }) };
}

/** 第八届 tells one of a row from the others: another number and another date is another event. */
function isIdentifying({ kind }: Figure): boolean {
  return kind === 'ordinal';
}

/** Every number is right, and one name stands where the article has another. */
function decideOtherName(
  findings: readonly Finding[],
  draft: string,
  { terms }: Search,
): Decision | undefined {
  const best = findings.map((finding) => finding.best).find((one) => one && one.missing.length > 0);
  if (!best || findings.some(({ comparison }) => comparison !== 'same')) return undefined;
  const { sentence, missing } = best;
  const instead = nameInstead({ sentence, clause: sentence.passage.sentence, terms, missing, draft });
  return instead && { verdict: 'contradicts', told: toldIn(sentence, instead) };
}

function toldIn({ article, passage }: Sentence, says: Figure | undefined): NonNullable<Decision['told']> {
  return { article, sentence: passage.sentence, ...(says && { says }) };
}
