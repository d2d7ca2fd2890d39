import { dismissalKey } from '../../src/message/inbox/read-inbox.ts';
import { renderDismissed } from '../../src/message/inbox/render-entry.ts';
import type { Button } from '../command.ts';
import { replaceWith } from './replace.ts';
import { showEntry } from './show.ts';

/** 不再显示: the question stays away in whatever words it is asked. */
export const inboxDismiss: Button = {
  name: 'inbox-dismiss',
  isForManagers: true,
  async press(interaction, [id = ''], given) {
    await replaceWith(interaction, { id, given }, async ({ text }, { store, server, language }) => {
      await store.dismissals.add(server, dismissalKey(text));
      return renderDismissed(id, language);
    });
  },
};

/** 撤销. */
export const inboxRestore: Button = {
  name: 'inbox-restore',
  isForManagers: true,
  async press(interaction, [id = ''], given) {
    await replaceWith(interaction, { id, given }, async ({ text }, context) => {
      await context.store.dismissals.remove(context.server, dismissalKey(text));
      return showEntry({ id, page: 0 }, context);
    });
  },
};
