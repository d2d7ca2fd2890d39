import type { Answer } from '../answer/answer.ts';
import type { Evidence } from '../answer/evidence.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import { type Askable, askableQuestions } from '../reading/askable.ts';
import { fold } from '../text/normalize.ts';

export interface SuggestOptions {
  /** Only this article. */
  readonly articleId?: string;
  /** How many at most; 25, as many as Discord shows, unless told. */
  readonly limit?: number;
}

/** Questions that the articles answer, those nearest to what was typed first; the most telling ones for an empty string. */
export type Suggest = (typed: string, options?: SuggestOptions) => readonly string[];

/** What suggestions are made of. */
export interface SuggestParts {
  ask(question: string, articleId: string): Answer;
  /** The articles that fit some words best, best first. */
  nearest(typed: string, articleId: string | undefined): readonly IndexedArticle[];
  newest(): readonly IndexedArticle[];
  evidenceOf(sentence: number): Evidence;
}

const usualLimit = 25;
/** Questions tried an article: enough to choose from, few enough for the three seconds Discord gives. */
const mostTried = 60;
/** The share of what was typed that a suggestion must have, in characters. */
const leastShared = 0.5;

/** Suggests questions that were tried: each leads back to the sentence and the figure it was made of. */
export function createSuggester(parts: SuggestParts): Suggest {
  const proven = new Map<IndexedArticle, readonly string[]>();
  const questionsOf = (indexed: IndexedArticle): readonly string[] => {
    const questions = proven.get(indexed) ?? proveQuestions(indexed, parts);
    proven.set(indexed, questions);
    return questions;
  };
  return (typed, { articleId, limit = usualLimit } = {}) => {
    const wanted = new Set(fold(typed).replace(/[\s\p{P}]/gu, ''));
    const articles =
      wanted.size > 0 || articleId !== undefined ? parts.nearest(typed, articleId) : parts.newest();
    return articles
      .flatMap(questionsOf)
      .map((question) => ({ question, shared: shareOf(wanted, question) }))
      .filter(({ shared }) => wanted.size === 0 || shared >= leastShared)
      .sort((one, other) => other.shared - one.shared)
      .slice(0, limit)
      .map(({ question }) => question);
  };
}

function proveQuestions(indexed: IndexedArticle, { ask, evidenceOf }: SuggestParts): readonly string[] {
  const tried = indexed.passages.flatMap((_, at) => {
    const evidence = evidenceOf(indexed.first + at);
    return askableQuestions(evidence).map((askable) => ({ evidence, askable }));
  });
  const worthiest = [...tried]
    .sort((one, other) => other.askable.worth - one.askable.worth)
    .slice(0, mostTried);
  const proven = worthiest.filter(({ evidence, askable }) =>
    leadsBack(ask(askable.question, indexed.article.id), evidence, askable),
  );
  return [...new Set(proven.map(({ askable }) => askable.question))];
}

function leadsBack(answer: Answer, { sentence }: Evidence, { value }: Askable): boolean {
  if (answer.kind !== 'found') return false;
  return answer.evidence[0].sentence.start === sentence.start && answer.values[0]?.start === value.start;
}

/** The share of the typed characters that a question has. */
function shareOf(typed: ReadonlySet<string>, question: string): number {
  if (typed.size === 0) return 0;
  const has = new Set(fold(question));
  return [...typed].filter((character) => has.has(character)).length / typed.size;
}
