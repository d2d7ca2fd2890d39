import { type Client, type Message, SnowflakeUtil } from 'discord.js';
import { whyNot } from './post.ts';

/** Messages a page, as many as Discord gives, and pages looked through: a thousand messages. */
const perPage = 100;
const mostPages = 10;

/** Finds a message of ours, by the number of its first component, among those since a moment, the newest first. */
export type FindPosted = (wanted: Wanted) => Promise<string | undefined>;

export interface Wanted {
  readonly channelId: string;
  /** The number that was given to the first component. */
  readonly mark: number;
  readonly since: Date;
}

/**
 * Looks in a channel for what an earlier process may have written there. Where nothing can be read (no such channel, or
 * without the permission to read what was said before) nothing is found. Rejects with what discord.js throws.
 */
export function createFindPosted(client: Client): FindPosted {
  return async (wanted) => {
    try {
      return await look(client, wanted);
    } catch (error) {
      if (whyNot(error)) return undefined;
      throw error;
    }
  };
}

async function look(client: Client, { channelId, mark, since }: Wanted): Promise<string | undefined> {
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isTextBased()) return undefined;
  const first = SnowflakeUtil.generate({ timestamp: since }).toString();
  let before: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const messages = await channel.messages.fetch({ limit: perPage, ...(before && { before }) });
    const found = messages.find((message) => isOurs(message, mark));
    if (found) return found.id;
    before = messages.lastKey();
    if (messages.size < perPage || !before || BigInt(before) < BigInt(first)) return undefined;
  }
  return undefined;
}

function isOurs({ author, client, components }: Message, mark: number): boolean {
  return author.id === client.user.id && components[0]?.id === mark;
}
