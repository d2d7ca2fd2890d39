import type { Found } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import type { Engine } from '../engine/engine.ts';
import type { SameQuestionParts } from '../matching/same-question.ts';
import type { SummarySentence } from '../reading/summary.ts';
import type { Store } from '../store/open-store.ts';
import { everyServer } from '../store/scope.ts';
import { dayTeller } from './days.ts';
import { type AskedOften, mostAsked } from './most-asked.ts';

/** A time, without its end. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
  /** An IANA name: in which the days are told. */
  readonly timeZone: string;
}

/** What happened in a server in a period. */
export interface ServerDigest {
  readonly period: Period;
  /** Added or changed in the period, newest first, each with the sentence that says most, if it has one. */
  readonly articles: readonly { readonly article: Article; readonly line?: SummarySentence }[];
  /** Asked most first, with what the articles answer now. */
  readonly answered: readonly (AskedOften & { readonly answer: Found })[];
  /** Asked most first: what the articles do not say now either. */
  readonly unanswered: readonly AskedOften[];
  readonly counts: { readonly asked: number; readonly found: number; readonly notFound: number };
}

export interface ReportParts extends SameQuestionParts {
  readonly engine: Engine;
  readonly store: Pick<Store, 'articles' | 'questions' | 'feedback'>;
  readonly server: string;
  /** How sure an answer must be, where the server has set it. */
  readonly threshold?: number | undefined;
}

/** More articles at once are an import: a line for each would not be read. */
const mostArticles = 20;
/** So many of the questions asked most are asked once more. */
const mostAskedAgain = 20;

/** Gathers the digest of a period. Answers are as they are now. Throws Fault `store-unavailable`. */
export async function gatherDigest(period: Period, parts: ReportParts): Promise<ServerDigest> {
  const { engine, store, server, threshold } = parts;
  const articles = (await newArticles(period, parts)).slice(0, mostArticles);
  const lines = engine.digest(articles.map(({ id }) => id)).lines;
  const since = await store.questions.since(server, period.from);
  const questions = since.filter(({ askedAt }) => askedAt < period.to.toISOString());
  const again = mostAsked(questions, parts)
    .slice(0, mostAskedAgain)
    .map((group) => ({
      ...group,
      answer: engine.ask(group.text, threshold === undefined ? {} : { threshold }),
    }));
  const found = questions.filter(({ kind }) => kind === 'found').length;
  return {
    period,
    articles: articles.map((article) => {
      const line = lines.find((one) => one.article.id === article.id);
      return { article, ...(line && { line }) };
    }),
    answered: again.flatMap(({ answer, ...group }) =>
      answer.kind === 'found' ? [{ ...group, answer }] : [],
    ),
    unanswered: again.filter(({ answer }) => answer.kind === 'not-found'),
    counts: { asked: questions.length, found, notFound: questions.length - found },
  };
}

/** Those saved in the period; of the corpus, of whose files nobody knows when they came, those published in it. */
async function newArticles(
  { from, to, timeZone }: Period,
  { engine, store, server }: ReportParts,
): Promise<readonly Article[]> {
  const kept = [...(await store.articles.current(everyServer)), ...(await store.articles.current(server))];
  const savedAt = new Map(kept.map(({ id, savedAt }) => [id, savedAt]));
  const dayOf = dayTeller(timeZone);
  const [first, end] = [dayOf(from), dayOf(to)];
  return engine.articles().filter(({ id, published = '' }) => {
    const saved = savedAt.get(id);
    if (saved === undefined) return published >= first && published < end;
    return saved >= from.toISOString() && saved < to.toISOString();
  });
}
