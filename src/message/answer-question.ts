import type { Log } from '../base/log.ts';
import type { BotMessage } from './bot-message.ts';
import { renderPinnedNote } from './inbox/render-pinned-note.ts';
import type { Answered } from './keep-question.ts';
import type { Language } from './language.ts';
import { asksSomething } from './question-text.ts';
import { renderAnswer } from './render-answer.ts';
import { renderHowTo } from './render-note.ts';
import { type TellingContext, tellAnswer } from './tell-answer.ts';

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

export interface AnsweringContext extends TellingContext {
  readonly log: Log;
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

/** Asks what was pinned, then the articles, and logs that it did, without the text. Rejects with what `Engine.ask` throws. */
export async function answerQuestion(asked: Asked, context: AnsweringContext): Promise<QuestionReply> {
  const { text, via, language } = asked;
  const { engine, log, now, keep } = context;
  if (!asksSomething(text)) {
    return { message: renderHowTo(engine.suggest('', { limit: 1 })[0], language), isAnswer: false };
  }
  const startedAt = now();
  const told = await tellAnswer(asked, context);
  const ms = Math.round((now() - startedAt) * 10) / 10;
  const answer = told.kind === 'note' ? answeredByNote(text) : told.answer;
  log.info('answered', { ms, kind: answer.kind, via, pinned: told.isPinned || undefined });
  const options = { ...asked, keptAs: await keep({ answer, ms }) };
  const message = told.kind === 'note' ? renderPinnedNote(told, options) : renderAnswer(told.answer, options);
  return { message, isAnswer: true };
}

/** A note answers for sure, and with no sentence of an article. */
function answeredByNote(question: string) {
  return { question, kind: 'found', confidence: 1, evidence: [] } as const;
}
