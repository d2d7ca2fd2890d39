import { isObject } from '../../rules/json.ts';
import type { Channel } from '../../wire.ts';
import { ChannelType, isThread, MessageFlag } from '../../wire.ts';
import type { World } from '../../world/world.ts';
import { type ChannelCall, inChannel, type MessageCall, onMessage } from '../in-channel.ts';
import { type RestReply, refuse } from '../refusal.ts';
import { noContent, type Route, route } from '../route.ts';

/** Minutes without talk after which a thread is put away, unless told. */
const archiveMinutes = 4_320;

/** Threads: begun on a message or on their own, joined. */
export const threadRoutes: readonly Route[] = [
  route(
    'POST /channels/:channelId/messages/:messageId/threads',
    onMessage(['createThreads'], beginOnMessage),
    {
      body: 'CreateTextThreadWithMessageRequest',
    },
  ),
  route('POST /channels/:channelId/threads', inChannel(['createThreads'], begin), {
    body: 'CreateTextThreadWithoutMessageRequest',
  }),
  route(
    'PUT /channels/:channelId/thread-members/@me',
    inChannel([], ({ channel }) => (isThread(channel) ? noContent : refuse('wrongChannelType'))),
  ),
];

function beginOnMessage(call: MessageCall): RestReply {
  const { world, message } = call;
  if (message.thread) return refuse('threadExists');
  const thread = createThread(call);
  if (!thread) return refuse('wrongChannelType');
  const flags = message.flags | MessageFlag.hasThread;
  world.changeMessage(message.id, { thread, flags });
  return { status: 201, body: thread };
}

function begin(call: ChannelCall): RestReply {
  const thread = createThread(call);
  return thread ? { status: 201, body: thread } : refuse('wrongChannelType');
}

/** Undefined where no thread can hang. */
function createThread({ world, channel, json }: ChannelCall): Channel | undefined {
  const kinds: Readonly<Record<number, number>> = {
    [ChannelType.text]: ChannelType.thread,
    [ChannelType.announcement]: ChannelType.announcementThread,
  };
  const type = kinds[channel.type];
  return type === undefined ? undefined : world.addChannel(threadFields(world, { channel, json, type }));
}

function threadFields(
  world: World,
  { channel, json, type }: { readonly channel: Channel; readonly json: unknown; readonly type: number },
): Omit<Channel, 'id' | 'guild_id'> {
  const { name = '', auto_archive_duration: minutes } = isObject(json) ? json : {};
  return {
    type,
    name: String(name),
    parent_id: channel.id,
    owner_id: world.bot.id,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: typeof minutes === 'number' ? minutes : archiveMinutes,
      archive_timestamp: new Date(world.now()).toISOString(),
    },
  };
}
