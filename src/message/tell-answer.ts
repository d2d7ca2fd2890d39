import type { Answer, Found } from '../answer/answer.ts';
import type { Evidence } from '../answer/evidence.ts';
import type { ArrivingEncoder } from '../encoder/arriving-encoder.ts';
import type { Engine } from '../engine/engine.ts';
import type { PinnedNote } from '../store/pins.ts';
import type { ServerSettings } from '../store/settings.ts';
import type { Pinned, QuestionAsked } from './inbox/pinned.ts';

/** What is asked, and of what. */
export interface Asking extends QuestionAsked {
  /** How many sentences to give at most; as many as usual unless told. */
  readonly limit?: number;
}

export interface TellingContext {
  readonly engine: Engine;
  readonly settings: Pick<ServerSettings, 'threshold'>;
  /** Reads the question for what it means; undefined until the model is there, and where it cannot. */
  readonly encoder: ArrivingEncoder;
  /** What the managers have pinned for the same question, if it can be shown. */
  pinned(asked: QuestionAsked): Promise<Pinned | undefined>;
}

/** What people are told: what the articles say, or what a manager has written. */
export type Told =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly isPinned: boolean }
  | {
      readonly kind: 'note';
      readonly question: string;
      readonly note: PinnedNote;
      readonly isPinned: true;
    };

/** What this server tells to a question: what is pinned wins. Rejects with what `Engine.ask` throws. */
export async function tellAnswer(asked: Asking, context: TellingContext): Promise<Told> {
  const pinned = await context.pinned(asked);
  if (pinned?.kind === 'note') {
    return { kind: 'note', question: asked.text, note: pinned.note, isPinned: true };
  }
  const answer = await askArticles(asked, context);
  return pinned
    ? { kind: 'answer', answer: withPinned(answer, pinned.evidence), isPinned: true }
    : { kind: 'answer', answer, isPinned: false };
}

async function askArticles(
  { text, articleId, limit }: Asking,
  { engine, settings, encoder }: TellingContext,
): Promise<Answer> {
  const meaning = await encoder.question(text);
  return engine.ask(text, {
    ...(meaning && { meaning }),
    ...(articleId !== undefined && { articleId }),
    ...(limit !== undefined && { limit }),
    ...(settings.threshold !== undefined && { threshold: settings.threshold }),
  });
}

/** The pinned sentence as the answer; where it is the one that would have answered anyway, with its figures set off. */
function withPinned(answer: Answer, pinned: Evidence): Found {
  const isSame = ({ article, sentence }: Evidence): boolean =>
    article.id === pinned.article.id && sentence.start === pinned.sentence.start;
  const [best] = answer.evidence;
  if (answer.kind === 'found' && best && isSame(best)) return answer;
  const rest = answer.evidence.filter((one) => !isSame(one));
  const { question } = answer;
  return {
    kind: 'found',
    question,
    readings: [],
    confidence: 1,
    values: [],
    evidence: [pinned, ...rest],
    others: [],
  };
}
