import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { createEngine } from '../../src/engine/engine.ts';
import { previewOf } from '../../src/engine/preview.ts';
import type { Ingested, Progress } from '../../src/ingest/ingest.ts';
import { propose } from '../../src/library/propose.ts';
import { privately } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { renderPreview } from '../../src/message/render-preview.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

type Taking = ChatInputCommandInteraction | ModalSubmitInteraction | MessageContextMenuCommandInteraction;

/** A step is shown only so often: each is a request. */
const progressEveryMs = 1_500;

/**
 * Reads an article and shows, privately, what it would be; it serves nobody before a manager says so. Reading may take
 * longer than Discord waits, so the reply is promised first.
 */
export async function takeIn(
  interaction: Taking,
  read: (onProgress: Progress) => Promise<Ingested>,
  context: ServerContext,
): Promise<void> {
  const { server, library, store, segmenter, drafts, language } = context;
  await interaction.deferReply(privately);
  const taken = await read(showProgress(interaction, context));
  const shelf = await library.shelf(server);
  const { draft, article, alike } = await propose(taken, shelf, segmenter);
  const before = await store.articles.find(server, draft.id);
  const message = renderPreview(previewOf(article, createEngine([article], { segmenter })), {
    language,
    alike,
    replaces: before?.version,
    draft: drafts.keep({ server, article: draft }),
  });
  await interaction.editReply(message);
}

/** Says how far a long file has been read; that a step could not be shown does not matter. */
function showProgress(interaction: Taking, { language, now }: ServerContext): Progress {
  let shownAt = now();
  return (share) => {
    if (share >= 1 || now() - shownAt < progressEveryMs) return;
    shownAt = now();
    const text = phrasesIn(language).articles.reading(Math.round(share * 100));
    interaction.editReply(renderNote(text)).catch(() => {}); // the preview that follows says it all
  };
}
