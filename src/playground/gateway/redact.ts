import type { Message } from '../wire.ts';
import { hasFlag, Intent } from '../wire.ts';

/** Who reads: a bot, and what it was allowed to know. */
export interface Reader {
  readonly botId: string;
  readonly intents: number;
}

/**
 * The message as a bot sees it. Without the MessageContent intent it is empty, unless it is the bot's own,
 * stands in a direct message, or mentions the bot.
 */
export function redactMessage(message: Message, reader: Reader): Message {
  const { referenced_message: referenced } = message;
  const shown = referenced ? { ...message, referenced_message: redactMessage(referenced, reader) } : message;
  if (mayRead(message, reader)) return shown;
  return { ...shown, content: '', embeds: [], components: [], attachments: [] };
}

function mayRead(message: Message, { botId, intents }: Reader): boolean {
  return (
    hasFlag(intents, Intent.messageContent) ||
    message.guild_id === undefined ||
    message.author.id === botId ||
    message.mentions.some(({ id }) => id === botId)
  );
}
