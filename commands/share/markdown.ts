import { toPrivate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { packMarkdown } from '../../src/message/share/pack-markdown.ts';
import { readPackId } from '../../src/message/share/pack-ref.ts';
import { renderCopy } from '../../src/message/share/render-copy.ts';
import type { Button } from '../command.ts';
import { packFor } from './composer.ts';

/** 复制 Markdown: as a block to copy from, or a file where it is long. */
export const packMarkdownCopy: Button = {
  name: 'pack-markdown',
  isForManagers: true,
  async press(interaction, args, context) {
    const { language } = context;
    const pack = packFor(readPackId(args), context);
    const message = pack
      ? renderCopy(packMarkdown(pack, language))
      : renderNote(phrasesIn(language).articleChanged);
    await interaction.reply(toPrivate(message));
  },
};
