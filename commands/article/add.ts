import { ingestUrl } from '../../src/ingest/from-url.ts';
import { ingestFile } from '../../src/ingest/ingest.ts';
import { describe } from '../../src/message/describe.ts';
import { phrasesIn } from '../../src/message/language.ts';
import type { Subcommand } from '../in-server/subcommand.ts';
import { fetchAttachment } from './fetch-attachment.ts';
import { pasteForm } from './paste-form.ts';
import { takeIn } from './take-in.ts';

/** `/article add`: from a file, an address, or, with neither, a text to paste. */
export const add: Subcommand = {
  path: 'add',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.add)
      .addAttachmentOption((option) => describe(option, ({ articles }) => articles.add.file))
      .addStringOption((option) => describe(option, ({ articles }) => articles.add.url)),

  async execute(interaction, context) {
    const file = interaction.options.getAttachment('file');
    const url = interaction.options.getString('url');
    if (file) {
      await takeIn(
        interaction,
        async (onProgress) => ingestFile(await fetchAttachment(file), { onProgress }),
        context,
      );
    } else if (url) {
      await takeIn(interaction, (onProgress) => ingestUrl(url.trim(), { onProgress }), context);
    } else {
      await interaction.showModal(pasteForm(phrasesIn(context.language).articles.form));
    }
  },
};
