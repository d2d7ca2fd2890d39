import type { BotMessage } from '../../src/message/bot-message.ts';
import { toUpdate } from '../../src/message/bot-message.ts';
import { showPin } from '../../src/message/inbox/pinned.ts';
import { renderPins } from '../../src/message/inbox/render-pins.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

/** 置顶: what is pinned here. */
export const inboxPins: Button = {
  name: 'inbox-pins',
  isForManagers: true,
  async press(interaction, [page = '0'], context) {
    await interaction.deferUpdate();
    await interaction.editReply(toUpdate(await listPins(Number(page) || 0, inServer(context))));
  },
};

/** 取消置顶: of this server's pins alone; one that is gone already is gone. */
export const inboxUnpin: Button = {
  name: 'inbox-unpin',
  isForManagers: true,
  async press(interaction, [id = '', page = '0'], given) {
    const context = inServer(given);
    await interaction.deferUpdate();
    await context.store.pins.remove(context.server, id);
    await interaction.editReply(toUpdate(await listPins(Number(page) || 0, context)));
  },
};

async function listPins(
  page: number,
  { store, server, engine, language }: ServerContext,
): Promise<BotMessage> {
  const pins = await store.pins.list(server);
  const listed = pins.map((pin) => ({ pin, pinned: showPin(pin, engine) })).reverse();
  return renderPins(listed, { page, language });
}
