import { textAt } from '../../src/base/span.ts';
import type { BotMessage } from '../../src/message/bot-message.ts';
import { findEvidence, readRefs } from '../../src/message/evidence-ref.ts';
import { pinsFor } from '../../src/message/inbox/pinned.ts';
import { renderPinned } from '../../src/message/inbox/render-entry.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { tellAnswer } from '../../src/message/tell-answer.ts';
import type { Pin } from '../../src/store/pins.ts';
import type { Select } from '../command.ts';
import type { ServerContext } from '../in-server/subcommand.ts';
import { replaceWith } from './replace.ts';

/** A sentence of the articles becomes the answer. */
export const inboxPin: Select = {
  name: 'inbox-pin',
  isForManagers: true,
  async choose(interaction, [id = ''], given) {
    await replaceWith(interaction, { id, given }, async (question, context) => {
      const [ref] = readRefs(interaction.values);
      const evidence = ref && findEvidence(ref, context.engine);
      if (!evidence) return renderNote(phrasesIn(context.language).articleChanged);
      const { article, sentence } = evidence;
      const quoted = textAt(article.text, sentence);
      const answer = {
        kind: 'quotation',
        article: article.id,
        start: sentence.start,
        sentence: quoted,
      } as const;
      return pinAnswer(question.text, answer, context);
    });
  },
};

/** Pins the answer in the place of those to the same question, and shows what people are told from now on. */
export async function pinAnswer(
  question: string,
  answer: Pin['answer'],
  context: ServerContext,
): Promise<BotMessage> {
  const { store, server, engine, language, log } = context;
  const before = pinsFor(question, await store.pins.list(server), engine);
  const { id } = await store.pins.add(server, { question, answer });
  for (const pin of before) await store.pins.remove(server, pin.id);
  log.info('answer-pinned', { server, kind: answer.kind });
  return renderPinned(await tellAnswer({ text: question }, context), id, language);
}
