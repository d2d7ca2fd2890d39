import { isObject } from '../../rules/json.ts';
import type { Channel } from '../../wire.ts';
import { isThread } from '../../wire.ts';
import { type ChannelCall, inChannel } from '../in-channel.ts';
import { type RestReply, refuse } from '../refusal.ts';
import { noContent, ok, type Route, route } from '../route.ts';

/** Channels and threads themselves. */
export const channelRoutes: readonly Route[] = [
  route(
    'GET /channels/:channelId',
    inChannel([], ({ channel }) => ok(channel)),
  ),
  route('PATCH /channels/:channelId', inChannel([], changeThread), { body: 'UpdateThreadRequestPartial' }),
  route(
    'POST /channels/:channelId/typing',
    inChannel(['speak'], ({ world, channel }) => {
      world.feed.publish({ kind: 'typing', channelId: channel.id, userId: world.bot.id });
      return noContent;
    }),
  ),
];

/** A thread may be changed by who began it, or by those who manage threads; nothing else of the server changes here. */
function changeThread({ world, channel, json }: ChannelCall): RestReply {
  const manages = world.may(world.bot.id, 'manageThreads', channel);
  if (!isThread(channel) || !(manages || channel.owner_id === world.bot.id))
    return refuse('missingPermissions');
  const { name, archived, locked } = isObject(json) ? json : {};
  const state = channel.thread_metadata;
  const change: Partial<Channel> = {
    ...(typeof name === 'string' ? { name } : {}),
    ...(state
      ? {
          thread_metadata: {
            ...state,
            archived: typeof archived === 'boolean' ? archived : state.archived,
            locked: typeof locked === 'boolean' ? locked : state.locked,
          },
        }
      : {}),
  };
  return ok(world.changeChannel(channel.id, change));
}
