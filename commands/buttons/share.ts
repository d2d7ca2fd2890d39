import { languageOf } from '../../src/message/language.ts';
import { renderShared } from '../../src/message/render-shared.ts';
import type { Button } from '../command.ts';

/** 公开分享: the private reply once more, for everyone in the channel. */
export const share: Button = {
  name: 'share',
  async press(interaction) {
    const components = interaction.message.components.map((component) => component.toJSON());
    await interaction.reply(renderShared(components, interaction.user, languageOf(interaction.locale)));
  },
};
