import { privately, toUpdate } from '../../src/message/bot-message.ts';
import { readPackId } from '../../src/message/share/pack-ref.ts';
import type { Button, Select } from '../command.ts';
import { compose } from './composer.ts';

/** 发布到频道: opens the preview, to the manager alone. Drawing may take longer than Discord waits for a first answer. */
export const pack: Button = {
  name: 'pack',
  isForManagers: true,
  async press(interaction, args, context) {
    await interaction.deferReply(privately);
    await interaction.editReply(await compose(readPackId(args), context));
  },
};

/** What goes in. */
export const packItems: Select = {
  name: 'pack-items',
  isForManagers: true,
  async choose(interaction, args, context) {
    const ref = readPackId(args);
    const chosen = interaction.values.reduce((bits, value) => bits | (1 << Number(value)), 0);
    await interaction.deferUpdate();
    await interaction.editReply(toUpdate(await compose(ref && { ...ref, chosen }, context)));
  },
};

/** Where it goes. */
export const packChannel: Select = {
  name: 'pack-channel',
  isForManagers: true,
  async choose(interaction, args, context) {
    const ref = readPackId(args);
    const [channelId] = interaction.values;
    await interaction.deferUpdate();
    await interaction.editReply(
      toUpdate(await compose(ref && { ...ref, ...(channelId !== undefined && { channelId }) }, context)),
    );
  },
};
