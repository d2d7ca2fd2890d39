import type { Channel, Message } from '../wire.ts';
import { isThread } from '../wire.ts';
import type { Permission } from '../world/permissions.ts';
import { type RestReply, refuse } from './refusal.ts';
import type { RestCall, RestHandler } from './route.ts';

/** A request about a channel that the bot may see. */
export interface ChannelCall extends RestCall {
  readonly channel: Channel;
}

/** A request about a message that stands there for all to see. */
export interface MessageCall extends ChannelCall {
  readonly message: Message;
}

/** What the bot must be allowed to do; `speak` is to write, in a thread or in a channel. */
export type Need = Permission | 'speak';

/** Finds `:channelId`, and refuses where the bot may not look (50001) or may not do this (50013). */
export function inChannel(
  needs: readonly Need[],
  handler: (call: ChannelCall) => RestReply | Promise<RestReply>,
): RestHandler {
  return (call) => {
    const { world, param } = call;
    const channel = world.channel(param('channelId'));
    if (!channel) return refuse('unknownChannel');
    if (!world.sees(world.bot.id, channel.id)) return refuse('missingAccess');
    const lacks = needs.some((need) => !world.may(world.bot.id, permissionFor(need, channel), channel));
    return lacks ? refuse('missingPermissions') : handler({ ...call, channel });
  };
}

/** Also finds `:messageId`. A private reply is reached through its interaction's token, never through the channel. */
export function onMessage(
  needs: readonly Need[],
  handler: (call: MessageCall) => RestReply | Promise<RestReply>,
): RestHandler {
  return inChannel(needs, (call) => {
    const stored = call.world.message(call.param('messageId'));
    const here = stored?.message.channel_id === call.channel.id && stored.onlyFor === undefined;
    return here ? handler({ ...call, message: stored.message }) : refuse('unknownMessage');
  });
}

function permissionFor(need: Need, channel: Channel): Permission {
  if (need !== 'speak') return need;
  return isThread(channel) ? 'sendInThreads' : 'sendMessages';
}
