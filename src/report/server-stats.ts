import { daysUpTo, dayTeller } from './days.ts';
import { type AskedOften, mostAsked } from './most-asked.ts';
import type { ReportParts } from './report-parts.ts';

/** The questions of a day. */
export interface DayOfQuestions {
  /** As YYYY-MM-DD. */
  readonly day: string;
  readonly found: number;
  readonly notFound: number;
  /** Of those answered, the ones that somebody marked as wrong. */
  readonly wrong: number;
}

/** How a server's questions went. */
export interface ServerStats {
  /** Every day of the time, the earliest first. */
  readonly days: readonly DayOfQuestions[];
  readonly totals: {
    readonly asked: number;
    readonly found: number;
    readonly notFound: number;
    readonly wrong: number;
  };
  /** Asked most first. */
  readonly asked: readonly (AskedOften & { readonly found: number; readonly wrong: number })[];
  /** How long answers took, in milliseconds, half of them and 95 of a hundred at most; undefined without any. */
  readonly latency?: { readonly p50: number; readonly p95: number };
  readonly articles: number;
  readonly sentences: number;
}

/** The days up to a moment, as a time zone has them. */
export interface StatsSpan {
  readonly days: number;
  readonly until: Date;
  /** An IANA name. */
  readonly timeZone: string;
}

const dayMs = 24 * 60 * 60_000;

/** Counts the questions that are kept of these days. Throws Fault `store-unavailable`. */
export async function gatherStats(span: StatsSpan, parts: ReportParts): Promise<ServerStats> {
  const { engine, store, server } = parts;
  const dayOf = dayTeller(span.timeZone);
  const days = daysUpTo(dayOf(span.until), span.days);
  // A day more, for a day of the time zone may begin earlier than one of ours; what is too much falls out below.
  const since = new Date(span.until.getTime() - (span.days + 1) * dayMs);
  const feedback = await store.feedback.since(server, since);
  const marked = new Set(
    feedback.filter(({ verdict }) => verdict === 'wrong').map(({ question }) => question),
  );
  const questions = (await store.questions.since(server, since))
    .map((question) => ({ ...question, day: dayOf(new Date(question.askedAt)) }))
    .filter(({ day }) => day >= (days[0] ?? '') && day <= (days.at(-1) ?? ''));
  const count = (some: readonly { readonly id: string; readonly kind: string }[]) => {
    const found = some.filter(({ kind }) => kind === 'found');
    const wrong = found.filter(({ id }) => marked.has(id)).length;
    return { found: found.length, notFound: some.length - found.length, wrong };
  };
  const byDay = groupByDay(questions);
  const latency = latencyOf(questions.map(({ ms }) => ms));
  return {
    days: days.map((day) => ({ day, ...count(byDay.get(day) ?? []) })),
    totals: { asked: questions.length, ...count(questions) },
    asked: mostAsked(questions, engine.wording).map((group) => ({ ...group, ...count(group.asked) })),
    ...(latency && { latency }),
    articles: engine.articles().length,
    sentences: engine.sentences,
  };
}

function groupByDay<Q extends { readonly day: string }>(
  questions: readonly Q[],
): ReadonlyMap<string, readonly Q[]> {
  const byDay = new Map<string, Q[]>();
  for (const question of questions) {
    const same = byDay.get(question.day);
    if (same) same.push(question);
    else byDay.set(question.day, [question]);
  }
  return byDay;
}

/** By the nearest rank. */
function latencyOf(ms: readonly number[]): ServerStats['latency'] {
  const sorted = ms.toSorted((one, other) => one - other);
  const at = (share: number): number | undefined => sorted[Math.ceil(share * sorted.length) - 1];
  const [p50, p95] = [at(0.5), at(0.95)];
  return p50 === undefined || p95 === undefined ? undefined : { p50, p95 };
}
