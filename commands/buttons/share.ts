import { toPrivate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { renderShared } from '../../src/message/render-shared.ts';
import type { Button } from '../command.ts';

/** 公开分享: the private reply once more, for everyone in the channel; however often it is pressed, once. */
export const share: Button = {
  name: 'share',
  async press(interaction, _args, { shared, language }) {
    const { message, user } = interaction;
    if (!shared.add(message.id)) {
      await interaction.reply(toPrivate(renderNote(phrasesIn(language).alreadyShared)));
      return;
    }
    const components = message.components.map((component) => component.toJSON());
    await interaction.reply(renderShared(components, user, language)).catch((error: unknown) => {
      shared.forget(message.id);
      throw error;
    });
  },
};
