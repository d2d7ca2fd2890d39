import type { Answer, Found } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import type { SummarySentence } from '../reading/summary.ts';
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

/** More articles at once are an import: a line for each would not be read. */
const mostArticles = 20;
/** So many of the questions asked most are asked once more. */
const mostAskedAgain = 20;

/** Gathers the digest of a period. Answers are as they are now. Throws Fault `store-unavailable`. */
export async function gatherDigest(period: Period, parts: ReportParts): Promise<ServerDigest> {
  const { engine, store, server } = parts;
  const articles = (await newArticles(period, parts)).slice(0, mostArticles);
  const lines = engine.digest(articles.map(({ id }) => id)).lines;
  const since = await store.questions.since(server, period.from);
  const questions = since.filter(({ askedAt }) => askedAt < period.to.toISOString());
  const groups = mostAsked(questions, parts).slice(0, mostAskedAgain);
  const again = await Promise.all(
    groups.map(async (group) => ({ ...group, answer: await askAgain(group, parts) })),
  );
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

async function askAgain({ text }: AskedOften, { engine, encoder, threshold }: ReportParts): Promise<Answer> {
  const meaning = await encoder.question(text);
  return engine.ask(text, { ...(meaning && { meaning }), ...(threshold !== undefined && { threshold }) });
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
