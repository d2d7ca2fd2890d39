import type { BotMessage } from '../../src/message/bot-message.ts';
import { type InboxEntry, readInbox } from '../../src/message/inbox/read-inbox.ts';
import { renderEntry } from '../../src/message/inbox/render-entry.ts';
import { pageOfInbox, renderInbox, type ToldEntry } from '../../src/message/inbox/render-inbox.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { tellAnswer } from '../../src/message/tell-answer.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

/** So many sentences can be chosen from. */
const mostSentences = 10;

/** A page of the inbox as it is now; nothing of an earlier page is believed. */
export async function showInbox(wanted: number, context: ServerContext): Promise<BotMessage> {
  const { store, server, settings, language, clock } = context;
  const all = await readInbox(context, clock());
  const { page, pages, entries } = pageOfInbox(all, wanted);
  const told: ToldEntry[] = [];
  for (const entry of entries) told.push(await tellEntry(entry, 1, context));
  const pins = (await store.pins.list(server)).length;
  const { keepsQuestions } = settings;
  return renderInbox({ page, pages, entries: told, total: all.length, pins, keepsQuestions }, language);
}

/** The question of this id with what can be done about it, or the word that it is there no more. */
export async function showEntry(
  { id, page }: { readonly id: string; readonly page: number },
  context: ServerContext,
): Promise<BotMessage> {
  const { language, clock } = context;
  const entry = (await readInbox(context, clock())).find(({ ids }) => ids.includes(id));
  return entry
    ? renderEntry(await tellEntry(entry, mostSentences, context), { page, language })
    : renderNote(phrasesIn(language).inbox.gone);
}

async function tellEntry(entry: InboxEntry, limit: number, context: ServerContext): Promise<ToldEntry> {
  return { ...entry, told: await tellAnswer({ text: entry.text, limit }, context) };
}
