import { type Guild, PermissionFlagsBits } from 'discord.js';
import { type Language, phrasesIn } from '../../src/message/language.ts';

const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages] as const;

/** Why the bot could not write into a channel of this server, and what to do; undefined if it can. */
export async function channelTrouble(
  guild: Guild | null,
  channelId: string,
  language: Language,
): Promise<string | undefined> {
  const { digest: phrases } = phrasesIn(language);
  const channel = guild?.channels.cache.get(channelId);
  if (!guild || !channel) return phrases.channelGone;
  const me = await guild.members.fetchMe();
  return channel.permissionsFor(me).has(needed) ? undefined : phrases.channelRefused;
}
