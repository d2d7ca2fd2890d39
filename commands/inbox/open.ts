import { toUpdate } from '../../src/message/bot-message.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import { showEntry, showInbox } from './show.ts';

/** 上一页, 下一页, 返回. */
export const inboxPage: Button = {
  name: 'inbox-page',
  isForManagers: true,
  async press(interaction, [page = '0'], context) {
    await interaction.deferUpdate();
    await interaction.editReply(toUpdate(await showInbox(Number(page) || 0, inServer(context))));
  },
};

/** 处理: one question, and what can be done about it. */
export const inboxOpen: Button = {
  name: 'inbox-open',
  isForManagers: true,
  async press(interaction, [id = '', page = '0'], context) {
    await interaction.deferUpdate();
    const entry = { id, page: Number(page) || 0 };
    await interaction.editReply(toUpdate(await showEntry(entry, inServer(context))));
  },
};
