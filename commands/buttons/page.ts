import { MessageFlags } from 'discord.js';
import { toPrivate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { showView } from '../../src/message/show-view.ts';
import { readViewId } from '../../src/message/view-ref.ts';
import type { Button } from '../command.ts';

/** 上一页, 下一页: turns the pages of a private reply; of a public one, for whoever pressed alone. */
export const page: Button = {
  name: 'page',
  async press(interaction, _args, { engine, log, language }) {
    const view = readViewId(interaction.customId);
    const message = view && (await showView(view, { engine, log, language, isPrivate: true }));
    if (!message) {
      await interaction.reply(toPrivate(renderNote(phrasesIn(language).articleChanged)));
      return;
    }
    const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
    if (isOwn) await interaction.update({ ...message, attachments: [] });
    else await interaction.reply(toPrivate(message));
  },
};
