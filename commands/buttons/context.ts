import { toPrivate } from '../../src/message/bot-message.ts';
import { findEvidence, readRefs } from '../../src/message/evidence-ref.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderContext } from '../../src/message/render-context.ts';
import { renderNote } from '../../src/message/render-note.ts';
import type { Button } from '../command.ts';

/** 上下文: the sentences around the quoted one, to whoever pressed. */
export const context: Button = {
  name: 'context',
  async press(interaction, args, { engine, language }) {
    const [ref] = readRefs(args);
    const evidence = ref && findEvidence(ref, engine);
    const message = evidence
      ? renderContext(evidence, engine, language)
      : renderNote(phrasesIn(language).articleChanged);
    await interaction.reply(toPrivate(message));
  },
};
