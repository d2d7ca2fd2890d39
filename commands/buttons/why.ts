import type { ButtonInteraction } from 'discord.js';
import { toPrivate } from '../../src/message/bot-message.ts';
import { findEvidence, readRefs } from '../../src/message/evidence-ref.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { renderWhy } from '../../src/message/render-why.ts';
import { questionShown } from '../../src/message/shown-question.ts';
import type { Button } from '../command.ts';

/** 为什么是这句: what of the question the quoted sentence has, to whoever pressed. */
export const why: Button = {
  name: 'why',
  async press(interaction, args, { engine, encoder, language }) {
    const [ref] = readRefs(args);
    const evidence = ref && findEvidence(ref, engine);
    const question = questionShown(componentsOf(interaction));
    const at = evidence && { articleId: evidence.article.id, start: evidence.sentence.start };
    const meaning = question === undefined ? undefined : await encoder.question(question);
    const explained = at && question !== undefined && engine.explain(question, at, meaning);
    const message = explained
      ? renderWhy(explained, language)
      : renderNote(phrasesIn(language).meaning.whyGone);
    await interaction.reply(toPrivate(message));
  },
};

function componentsOf({ message }: ButtonInteraction) {
  return message.components.map((component) => component.toJSON());
}
