import { toPrivate } from '../../src/message/bot-message.ts';
import { findEvidence, readRefs } from '../../src/message/evidence-ref.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { renderOtherEvidence } from '../../src/message/render-other-evidence.ts';
import type { Button } from '../command.ts';

/** 其他依据: the sentences that come after the quoted one, to whoever pressed. Those that have changed are left out. */
export const otherEvidence: Button = {
  name: 'other',
  async press(interaction, args, { engine, language }) {
    const others = readRefs(args)
      .map((ref) => findEvidence(ref, engine))
      .filter((evidence) => evidence !== undefined);
    const message =
      others.length > 0
        ? renderOtherEvidence(others, language)
        : renderNote(phrasesIn(language).articleChanged);
    await interaction.reply(toPrivate(message));
  },
};
