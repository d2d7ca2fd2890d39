import type { Guild } from '../wire.ts';
import { isThread } from '../wire.ts';
import type { World } from '../world/world.ts';

/** What the bot is told of each server right after READY: the server with all that is in it. */
export function guildCreate(world: World, guild: Guild): Readonly<Record<string, unknown>> {
  const here = world.channels.filter((channel) => channel.guild_id === guild.id);
  return {
    ...guild,
    member_count: guild.members.length,
    large: false,
    unavailable: false,
    joined_at: guild.members[0]?.joined_at,
    channels: here.filter((channel) => !isThread(channel)),
    threads: here.filter(isThread),
    presences: [],
    voice_states: [],
    emojis: [],
    stickers: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
