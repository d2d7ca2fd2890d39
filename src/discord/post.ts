import { ChannelType, type Client, DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { CommandContext } from '../../commands/command.ts';
import type { BotMessage } from '../message/bot-message.ts';

/** With a nonce, at most 25 characters, the same post sent again within a few minutes gives the message that is there. */
export type Post = (
  channelId: string,
  message: BotMessage,
  nonce?: string,
) => ReturnType<CommandContext['post']>;

/** What Discord answers where the bot may not write, or may not see. */
const refusals: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
]);

/** Writes messages into channels by their ids. */
export function createPost(client: Client): Post {
  return async (channelId, message, nonce) => {
    try {
      const channel = await client.channels.fetch(channelId);
      if (!channel?.isSendable()) return { kind: 'gone' };
      const { id } = await channel.send({
        ...message,
        components: [...message.components],
        files: [...(message.files ?? [])],
        ...(nonce !== undefined && { nonce, enforceNonce: true }),
      });
      return {
        kind: 'posted',
        messageId: id,
        isAnnouncement: channel.type === ChannelType.GuildAnnouncement,
      };
    } catch (error) {
      const kind = whyNot(error);
      if (kind) return { kind };
      throw error;
    }
  };
}

/** Whether a channel is not there any more or not for us; undefined for whatever else went wrong. */
export function whyNot(error: unknown): 'gone' | 'refused' | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (error.code === RESTJSONErrorCodes.UnknownChannel) return 'gone';
  return refusals.has(error.code) ? 'refused' : undefined;
}

export type Crosspost = CommandContext['crosspost'];

/** Publishes announcements by their ids. */
export function createCrosspost(client: Client): Crosspost {
  return async (channelId, messageId) => {
    try {
      const channel = await client.channels.fetch(channelId);
      if (channel?.type !== ChannelType.GuildAnnouncement) return 'gone';
      await channel.messages.crosspost(messageId);
      return 'done';
    } catch (error) {
      // The client is told to wait for nothing longer than a person would.
      if (error instanceof RateLimitError) return 'too-many';
      if (!(error instanceof DiscordAPIError)) throw error;
      if (error.status === 429) return 'too-many';
      if (refusals.has(error.code)) return 'refused';
      return 'gone';
    }
  };
}
