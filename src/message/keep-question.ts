import type { Answer } from '../answer/answer.ts';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { textAt } from '../base/span.ts';
import type { Store } from '../store/open-store.ts';
import type { ServerSettings } from '../store/settings.ts';

/** An answered question, and how long the answer took. */
export interface Answered {
  readonly answer: Pick<Answer, 'question' | 'kind' | 'confidence' | 'evidence'>;
  readonly ms: number;
}

export interface KeepContext {
  readonly store: Pick<Store, 'questions'>;
  readonly server: string | undefined;
  readonly settings: ServerSettings;
  readonly log: Log;
}

/**
 * Keeps a question for the server's managers, without who asked it, and gives the name it is kept by. Nothing is kept
 * in direct messages, or where the server does not want it; and an answer never fails because it could not be kept.
 */
export async function keepQuestion(
  { answer, ms }: Answered,
  { store, server, settings, log }: KeepContext,
): Promise<string | undefined> {
  if (server === undefined || !settings.keepsQuestions) return undefined;
  const [best] = answer.evidence;
  try {
    return await store.questions.record(server, {
      text: answer.question,
      kind: answer.kind,
      confidence: answer.confidence,
      ms,
      ...(best && {
        evidence: {
          article: best.article.id,
          start: best.sentence.start,
          sentence: textAt(best.article.text, best.sentence),
        },
      }),
    });
  } catch (error) {
    log.warn('question-not-kept', { reason: reasonOf(error) });
    return undefined;
  }
}
