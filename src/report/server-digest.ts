import type { Answer, Found } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import type { SummarySentence } from '../reading/summary.ts';
import type { PinnedNote } from '../store/pins.ts';
import { everyServer } from '../store/scope.ts';
import { dayTeller } from './days.ts';
import { type AskedOften, mostAsked } from './most-asked.ts';
import type { ReportParts } from './report-parts.ts';

/** A time, without its end. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
  /** An IANA name: in which the days are told. */
  readonly timeZone: string;
}

/** What is told to a question: what the articles answer, or what a manager has written. */
export type AnswerTold =
  | { readonly kind: 'answer'; readonly answer: Found }
  | { readonly kind: 'note'; readonly note: PinnedNote };

/** Asks a question as people of the server do. */
export type Tell = (
  question: string,
) => Promise<
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'note'; readonly note: PinnedNote }
>;

/** What happened in a server in a period. */
export interface ServerDigest {
  readonly period: Period;
  /** Added or changed in the period, newest first, with the sentence that says most of each of the first twenty. */
  readonly articles: readonly { readonly article: Article; readonly line?: SummarySentence }[];
  /** Asked most first, with what is told now. */
  readonly answered: readonly (AskedOften & { readonly told: AnswerTold })[];
  /** Asked most first: what the articles do not say now either. */
  readonly unanswered: readonly AskedOften[];
  readonly counts: { readonly asked: number; readonly found: number; readonly notFound: number };
}

/** More articles at once are an import: of so many the first are told in a line. */
const mostLines = 20;
/** So many of the questions asked most are asked once more. */
const mostAskedAgain = 20;

/** Gathers the digest of a period. Answers are as they are now. Throws Fault `store-unavailable`. */
export async function gatherDigest(period: Period, parts: ReportParts, tell: Tell): Promise<ServerDigest> {
  const { engine, store, server } = parts;
  const articles = await newArticles(period, parts);
  const { lines } = engine.digest(articles.slice(0, mostLines).map(({ id }) => id));
  const since = await store.questions.since(server, period.from);
  const questions = since.filter(({ askedAt }) => askedAt < period.to.toISOString());
  const groups = mostAsked(questions, engine.wording).slice(0, mostAskedAgain);
  const again = await Promise.all(groups.map(async (group) => ({ group, told: await tell(group.text) })));
  const found = questions.filter(({ kind }) => kind === 'found').length;
  return {
    period,
    articles: articles.map((article) => {
      const line = lines.find((one) => one.article.id === article.id);
      return { article, ...(line && { line }) };
    }),
    answered: again.flatMap(({ group, told }) => (isAnswer(told) ? [{ ...group, told }] : [])),
    unanswered: again.flatMap(({ group, told }) => (isAnswer(told) ? [] : [group])),
    counts: { asked: questions.length, found, notFound: questions.length - found },
  };
}

function isAnswer(told: Awaited<ReturnType<Tell>>): told is AnswerTold {
  return told.kind === 'note' || told.answer.kind === 'found';
}

/** Those saved in the period; of the corpus, of whose files nobody knows when they came, those published in it. */
async function newArticles(
  { from, to, timeZone }: Period,
  { engine, store, server }: ReportParts,
): Promise<readonly Article[]> {
  const kept = [...(await store.articles.list(everyServer)), ...(await store.articles.list(server))];
  const savedAt = new Map(kept.map(({ id, savedAt }) => [id, savedAt]));
  const dayOf = dayTeller(timeZone);
  const [first, end] = [dayOf(from), dayOf(to)];
  return engine.articles().filter(({ id, published = '' }) => {
    const saved = savedAt.get(id);
    if (saved === undefined) return published >= first && published < end;
    return saved >= from.toISOString() && saved < to.toISOString();
  });
}
