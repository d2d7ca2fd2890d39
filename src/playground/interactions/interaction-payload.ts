import { context } from '../rules/command-reach.ts';
import type { Channel, Guild, Message } from '../wire.ts';
import { largestFile } from '../world/files.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/** GuildInstall; the key of `authorizing_integration_owners` for a bot that was added to a server. */
const guildInstall = '0';

/** INTERACTION_CREATE as the gateway sends it. */
export function interactionPayload(
  world: World,
  interaction: Interaction,
): Readonly<Record<string, unknown>> {
  const { gesture } = interaction;
  const { channel, person } = gesture;
  const inGuild = channel.guild_id !== undefined;
  return {
    id: interaction.id,
    application_id: world.bot.id,
    type: gesture.type,
    data: gesture.data,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel,
    locale: gesture.locale,
    entitlements: [],
    attachment_size_limit: largestFile,
    app_permissions: world.permissions(world.bot.id, channel).toString(),
    ...(gesture.source ? { message: gesture.source } : {}),
    ...guildFields(world.guildOf(channel)),
    ...(inGuild ? {} : { user: person.user, context: context.botDm }),
    ...(inGuild ? { member: memberIn(world, gesture) } : {}),
    authorizing_integration_owners: ownersOf(channel),
  };
}

/** The person as a member, with what they may do in this channel. */
function memberIn(world: World, { person, channel }: Interaction['gesture']) {
  const permissions = world.permissions(person.user.id, channel).toString();
  return { ...world.member(person.user.id, channel.guild_id), permissions };
}

/** What a message says of the interaction it answers. */
export function interactionFields({ id, gesture }: Interaction): Partial<Message> {
  const { type, source, commandName } = gesture;
  const { user } = gesture.person;
  return {
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: ownersOf(gesture.channel),
      ...(source ? { interacted_message_id: source.id } : {}),
    },
    ...(commandName === undefined ? {} : { interaction: { id, type, name: commandName, user } }),
  };
}

/** Who added the bot: the server, and in direct messages nobody, which Discord writes as 0. */
function ownersOf({ guild_id }: Channel): Readonly<Record<string, string>> {
  return { [guildInstall]: guild_id ?? '0' };
}

function guildFields(guild: Guild | undefined): Readonly<Record<string, unknown>> {
  if (!guild) return {};
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.preferred_locale, features: guild.features },
    guild_locale: guild.preferred_locale,
    context: context.guild,
  };
}
