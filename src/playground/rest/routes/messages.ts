import { redactMessage } from '../../gateway/redact.ts';
import { editMessage, type Sent, sendMessage } from '../../messages/send-message.ts';
import { isObject } from '../../rules/json.ts';
import type { Message } from '../../wire.ts';
import { ChannelType, hasFlag, MessageFlag } from '../../wire.ts';
import { asReadBy } from '../../world/messages.ts';
import { type ChannelCall, inChannel, type MessageCall, onMessage } from '../in-channel.ts';
import { type RestReply, refuse } from '../refusal.ts';
import { noContent, ok, type RestCall, type Route, route } from '../route.ts';

/** A nonce is remembered for a few minutes, as on the real service. */
const nonceLifeMs = 5 * 60_000;

/** The messages the bot writes and reads in channels. */
export const messageRoutes: readonly Route[] = [
  route('POST /channels/:channelId/messages', inChannel(['speak'], send), {
    body: 'MessageCreateRequest',
    limit: { calls: 5, perMs: 5_000 },
  }),
  route('GET /channels/:channelId/messages', inChannel([], list)),
  route(
    'GET /channels/:channelId/messages/:messageId',
    onMessage(['readHistory'], (call) => ok(shownTo(call, call.message))),
  ),
  route('PATCH /channels/:channelId/messages/:messageId', onMessage([], edit), {
    body: 'MessageEditRequestPartial',
    limit: { calls: 5, perMs: 5_000 },
  }),
  route('DELETE /channels/:channelId/messages/:messageId', onMessage([], remove)),
  route('POST /channels/:channelId/messages/:messageId/crosspost', onMessage(['speak'], crosspost), {
    limit: { calls: 10, perMs: 3_600_000, shared: true },
  }),
];

function send({ world, channel, json, files }: ChannelCall): RestReply {
  if (files.length > 0 && !world.may(world.bot.id, 'attachFiles', channel))
    return refuse('missingPermissions');
  const before = isObject(json) && json.enforce_nonce === true ? sentWith(json.nonce) : undefined;
  return before ? ok(before) : replyOf(sendMessage(world, { json, files, channel, author: world.bot }));

  function sentWith(nonce: unknown): Message | undefined {
    const since = world.now() - nonceLifeMs;
    return world
      .messages(channel.id)
      .map(({ message }) => message)
      .findLast(
        (message) =>
          message.author.id === world.bot.id &&
          message.nonce === nonce &&
          Date.parse(message.timestamp) >= since,
      );
  }
}

/** Without the permission to read what was said before, there is nothing to read; that is no error. */
function list(call: ChannelCall): RestReply {
  const { world, channel, query } = call;
  if (!world.may(world.bot.id, 'readHistory', channel)) return ok([]);
  const limit = Math.min(Number(query.get('limit') ?? 50), 100);
  const open = world.messages(channel.id).filter(({ onlyFor }) => onlyFor === undefined);
  const newestFirst = open.map(({ message }) => message).reverse();
  return ok(
    within(newestFirst, query)
      .slice(0, limit)
      .map((message) => shownTo(call, message)),
  );
}

function edit(call: MessageCall): RestReply {
  if (call.message.author.id !== call.world.bot.id) return refuse('foreignMessage');
  return replyOf(editMessage(call.world, call.message, call));
}

function remove({ world, channel, message }: MessageCall): RestReply {
  const own = message.author.id === world.bot.id;
  if (!own && !world.may(world.bot.id, 'manageMessages', channel)) return refuse('missingPermissions');
  world.removeMessage(message.id);
  return noContent;
}

/** Publishes an announcement to the servers that follow the channel. */
function crosspost({ world, channel, message }: MessageCall): RestReply {
  if (channel.type !== ChannelType.announcement) return refuse('wrongChannelType');
  if (hasFlag(message.flags, MessageFlag.crossposted)) return refuse('alreadyCrossposted');
  const own = message.author.id === world.bot.id;
  if (!own && !world.may(world.bot.id, 'manageMessages', channel)) return refuse('missingPermissions');
  return ok(world.changeMessage(message.id, { flags: message.flags | MessageFlag.crossposted }));
}

function replyOf(sent: Sent): RestReply {
  return sent.kind === 'sent' ? ok(sent.message) : sent.reply;
}

/** A message as the bot may read it over REST. */
export function shownTo({ world, privilegedIntents }: RestCall, message: Message): Message {
  const stored = world.message(message.id) ?? { message };
  return redactMessage(asReadBy(stored, world.bot.id), { botId: world.bot.id, intents: privilegedIntents });
}

function within(newestFirst: readonly Message[], query: URLSearchParams): readonly Message[] {
  const before = query.get('before');
  const after = query.get('after');
  return newestFirst.filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
}
