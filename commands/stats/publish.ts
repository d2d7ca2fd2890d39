import { toPrivate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { underName } from '../../src/message/render-shared.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import { statsDays, statsMessage } from './stats-message.ts';

/** 公开分享 under statistics: the same once more for everyone, counted and drawn anew; however often it is pressed, once. */
export const publishStats: Button = {
  name: 'publish-stats',
  isForManagers: true,
  async press(interaction, [wanted], given) {
    const context = inServer(given);
    const { shared, language } = context;
    const once = `${interaction.message.id}:${interaction.customId}`;
    if (!shared.add(once)) {
      await interaction.reply(toPrivate(renderNote(phrasesIn(language).alreadyShared)));
      return;
    }
    try {
      await interaction.deferReply();
      const days = statsDays.find((one) => String(one) === wanted) ?? statsDays[0];
      const message = await statsMessage({ days, withTables: false, isPrivate: false }, context);
      await interaction.editReply(underName(message, interaction.user, language));
    } catch (error) {
      shared.forget(once);
      throw error;
    }
  },
};
