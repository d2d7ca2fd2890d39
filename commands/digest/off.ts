import { toPrivate } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import type { Subcommand } from '../in-server/subcommand.ts';

/** `/digest off`: no more of it. */
export const off: Subcommand = {
  path: 'off',
  isForManagers: true,
  build: (builder) => describe(builder, ({ digest }) => digest.command.off),
  async execute(interaction, { store, server, language }) {
    await store.settings.write(server, { digest: undefined });
    await interaction.reply(toPrivate(renderNote(phrasesIn(language).digest.off)));
  },
};
