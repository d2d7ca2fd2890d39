import type { AnsweringContext } from './answer-question.ts';
import type { BotMessage } from './bot-message.ts';
import type { Language } from './language.ts';
import { renderCheck } from './render-check.ts';

/** A draft as it came in. */
export interface Draft {
  readonly text: string;
  readonly via: 'slash' | 'menu';
  readonly language: Language;
}

/** Holds a draft against the articles and logs that it did, without the text. Gives one message or several; never none. */
export function checkText(
  { text, via, language }: Draft,
  { engine, log, now }: AnsweringContext,
): readonly [BotMessage, ...BotMessage[]] {
  const startedAt = now();
  const claims = engine.check(text);
  const messages = renderCheck(text, claims, language);
  log.info('checked', { ms: Math.round((now() - startedAt) * 10) / 10, claims: claims.length, via });
  return messages;
}
