import type { BaseInteraction } from 'discord.js';
import type { FeedbackDraft } from '../../src/store/feedback.ts';
import type { CommandContext } from '../command.ts';

/**
 * Takes down what a person thinks of an answer, in the place of what they thought of it before. False if the question
 * is not kept here (any more): its id came back from outside.
 */
export async function giveFeedback(
  { user }: BaseInteraction,
  feedback: Omit<FeedbackDraft, 'person'>,
  { server, store, personKey, log }: CommandContext,
): Promise<boolean> {
  const { question, verdict } = feedback;
  if (server === undefined || !(await store.questions.find(server, question))) return false;
  const person = personKey({ server, question, person: user.id });
  await store.feedback.give(server, { ...feedback, person });
  log.info('feedback', { server, verdict });
  return true;
}
