import type { Engine } from '../../engine/engine.ts';
import { mergeQuestions } from '../../matching/same-question.ts';
import type { Feedback } from '../../store/feedback.ts';
import type { Store } from '../../store/open-store.ts';
import type { Pin } from '../../store/pins.ts';
import type { AskedQuestion } from '../../store/questions.ts';
import type { ServerSettings } from '../../store/settings.ts';
import { fold } from '../../text/normalize.ts';
import { onOneLine } from '../escape.ts';
import { pinsFor, showPin } from './pinned.ts';

/** A question that was asked in vain or answered wrongly, in however many words. */
export interface InboxEntry {
  /** The ids of the questions it was asked by; the first is of the words it is shown in. */
  readonly ids: readonly [string, ...string[]];
  readonly text: string;
  readonly times: number;
  /** ISO 8601, UTC. */
  readonly lastAskedAt: string;
  /** How many people found the answer wrong. */
  readonly wrong: number;
  /** What they wrote would be right, the newest first. */
  readonly notes: readonly string[];
}

export interface InboxContext {
  readonly store: Pick<Store, 'questions' | 'feedback' | 'pins' | 'dismissals'>;
  readonly server: string;
  readonly engine: Pick<Engine, 'wording' | 'articles' | 'evidenceAt'>;
  readonly settings: Pick<ServerSettings, 'retentionDays'>;
}

const dayMs = 86_400_000;
/** Wordings that are merged, the most asked first: 0.2 s if they are as long as usual, 0.4 s if all are long. */
const mostWordings = 500;
/** Of a longer question the beginning tells what it asks. */
const comparedCharacters = 150;

/** What a dismissed question is kept by. */
export function dismissalKey(text: string): string {
  return fold(onOneLine(text));
}

/**
 * The questions of a server without a good answer for as long as questions are kept, the most asked first. A question
 * that was dismissed stays away as long, in whatever words it is asked again: what nobody wants to answer is asked daily.
 * What was asked before a pinned answer that can be shown is settled by it; what is found wrong later comes up again.
 */
export async function readInbox(
  { store, server, engine, settings }: InboxContext,
  now: Date,
): Promise<readonly InboxEntry[]> {
  const from = new Date(now.getTime() - settings.retentionDays * dayMs);
  const [questions, feedback, pins, dismissed] = await Promise.all([
    store.questions.since(server, from),
    store.feedback.since(server, from),
    store.pins.list(server),
    store.dismissals.list(server),
  ]);
  const wrong = groupBy(
    feedback.filter(({ verdict }) => verdict === 'wrong'),
    ({ question }) => question,
  );
  const standing = pins.filter((pin) => showPin(pin, engine));
  const wordings = wordingsOf(questions.filter(({ id, kind }) => kind === 'not-found' || wrong.has(id)))
    .slice(0, mostWordings)
    .map((wording) => withoutSettled(wording, standing, engine))
    .filter(({ asked }) => asked.length > 0);
  const waved = dismissed.map((text) => ({ text: text.slice(0, comparedCharacters), asked: [] }));
  return mergeQuestions([...waved, ...wordings], engine.wording)
    .filter((group) => group.every(({ asked }) => asked.length > 0))
    .map((group) => toEntry(group, wrong))
    .sort((one, other) => other.times - one.times || other.lastAskedAt.localeCompare(one.lastAskedAt));
}

/** One way of writing a question, and how often it was written so, oldest first. */
interface Wording {
  /** As much of it as is compared. */
  readonly text: string;
  readonly asked: readonly AskedQuestion[];
}

/** The most asked first, of equals the newest. */
function wordingsOf(questions: readonly AskedQuestion[]): readonly Wording[] {
  const byText = groupBy(questions, ({ text }) => dismissalKey(text));
  return [...byText.values()]
    .map((asked) => ({ text: (asked[0]?.text ?? '').slice(0, comparedCharacters), asked }))
    .reverse()
    .sort((one, other) => other.asked.length - one.asked.length);
}

function withoutSettled(
  { text, asked }: Wording,
  pins: readonly Pin[],
  engine: InboxContext['engine'],
): Wording {
  const settledAt = pinsFor(asked[0]?.text ?? '', pins, engine).at(-1)?.createdAt;
  return {
    text,
    asked: settledAt === undefined ? asked : asked.filter(({ askedAt }) => askedAt > settledAt),
  };
}

function toEntry(group: readonly Wording[], wrong: ReadonlyMap<string, readonly Feedback[]>): InboxEntry {
  const shown = group.reduce((most, one) => (one.asked.length > most.asked.length ? one : most)).asked.at(-1);
  if (!shown) throw new Error('a question was asked at least once');
  const asked = group.flatMap((wording) => wording.asked);
  const said = asked.flatMap(({ id }) => wrong.get(id) ?? []);
  const others = asked.map(({ id }) => id).filter((id) => id !== shown.id);
  const written = said.toSorted((one, other) => other.givenAt.localeCompare(one.givenAt));
  return {
    ids: [shown.id, ...others],
    text: shown.text,
    times: asked.length,
    lastAskedAt: asked.reduce((last, { askedAt }) => (askedAt > last ? askedAt : last), ''),
    wrong: said.length,
    notes: [...new Set(written.flatMap(({ note }) => note ?? []))],
  };
}

/** Map.groupBy, which Node 20 does not have. */
function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
