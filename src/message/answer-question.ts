import type { Log } from '../base/log.ts';
import type { ArrivingEncoder } from '../encoder/arriving-encoder.ts';
import type { Engine } from '../engine/engine.ts';
import type { ServerSettings } from '../store/settings.ts';
import type { BotMessage } from './bot-message.ts';
import type { Answered } from './keep-question.ts';
import type { Language } from './language.ts';
import { asksSomething } from './question-text.ts';
import { renderAnswer } from './render-answer.ts';
import { renderHowTo } from './render-note.ts';

/** A question as it came in. */
export interface Asked {
  readonly text: string;
  readonly articleId?: string;
  /** The way it came, for the log. */
  readonly via: 'slash' | 'menu' | 'mention' | 'dm';
  readonly language: Language;
  /** Whether only the person who asks will see the answer. */
  readonly isPrivate: boolean;
}

export interface AnsweringContext {
  readonly engine: Engine;
  readonly log: Log;
  readonly settings: Pick<ServerSettings, 'threshold'>;
  /** Reads the question for what it means; undefined until the model is there, and where it cannot. */
  readonly encoder: ArrivingEncoder;
  /** Keeps a question for the managers, if it is to be kept; gives the name it is kept by. */
  keep(answered: Answered): Promise<string | undefined>;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** What to reply with. Where nothing was asked it is a word on how to ask, which is nobody else's business. */
export interface QuestionReply {
  readonly message: BotMessage;
  readonly isAnswer: boolean;
}

/** Asks the articles and logs that it did, without the text. Rejects with what `Engine.ask` throws. */
export async function answerQuestion(
  asked: Asked,
  { engine, log, now, settings, encoder, keep }: AnsweringContext,
): Promise<QuestionReply> {
  const { text, articleId, via, language } = asked;
  if (!asksSomething(text)) {
    return { message: renderHowTo(engine.suggest('', { limit: 1 })[0], language), isAnswer: false };
  }
  const startedAt = now();
  const meaning = await encoder.question(text);
  const answer = engine.ask(text, {
    ...(meaning && { meaning }),
    ...(articleId !== undefined && { articleId }),
    ...(settings.threshold !== undefined && { threshold: settings.threshold }),
  });
  const ms = Math.round((now() - startedAt) * 10) / 10;
  log.info('answered', { ms, kind: answer.kind, via });
  const keptAs = await keep({ answer, ms });
  return { message: renderAnswer(answer, { ...asked, keptAs }), isAnswer: true };
}
