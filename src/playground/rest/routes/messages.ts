import { redactMessage } from '../../gateway/redact.ts';
import { editMessage, sendMessage } from '../../messages/send-message.ts';
import type { Message } from '../../wire.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestCall, type RestHandler, type Route, route } from '../route.ts';

/** Channels, and the messages the bot writes and reads in them. */
export const messageRoutes: readonly Route[] = [
  route('GET /channels/:channelId', ({ world, param }) => {
    const channel = world.channel(param('channelId'));
    return channel ? ok(channel) : refuse('unknownChannel');
  }),
  route('POST /channels/:channelId/typing', ({ world, param }) => {
    if (!world.channel(param('channelId'))) return refuse('unknownChannel');
    world.feed.publish({ kind: 'typing', channelId: param('channelId'), userId: world.bot.id });
    return noContent;
  }),
  route('POST /channels/:channelId/messages', ({ world, param, json, files }) => {
    const channel = world.channel(param('channelId'));
    if (!channel) return refuse('unknownChannel');
    const sent = sendMessage(world, { json, files, channel, author: world.bot });
    return sent.kind === 'sent' ? ok(sent.message) : sent.reply;
  }),
  route('GET /channels/:channelId/messages', (call) => {
    const { world, param, query } = call;
    if (!world.channel(param('channelId'))) return refuse('unknownChannel');
    const limit = Math.min(Number(query.get('limit') ?? 50), 100);
    const open = world.messages(param('channelId')).filter(({ onlyFor }) => onlyFor === undefined);
    const newestFirst = open.map(({ message }) => message).reverse();
    return ok(
      within(newestFirst, query)
        .slice(0, limit)
        .map((message) => shownTo(call, message)),
    );
  }),
  route('GET /channels/:channelId/messages/:messageId', (call) => {
    const message = find(call);
    return message ? ok(shownTo(call, message)) : refuse('unknownMessage');
  }),
  route('PATCH /channels/:channelId/messages/:messageId', (call) => {
    const message = find(call);
    if (!message) return refuse('unknownMessage');
    if (message.author.id !== call.world.bot.id) return refuse('foreignMessage');
    const sent = editMessage(call.world, message, call);
    return sent.kind === 'sent' ? ok(sent.message) : sent.reply;
  }),
  route('DELETE /channels/:channelId/messages/:messageId', remove()),
];

function remove(): RestHandler {
  return (call) => {
    const message = find(call);
    if (!message) return refuse('unknownMessage');
    call.world.removeMessage(message.id);
    return noContent;
  };
}

/** A private reply is reached through its interaction's token, never through the channel. */
function find({ world, param }: RestCall): Message | undefined {
  const stored = world.message(param('messageId'));
  const here = stored?.message.channel_id === param('channelId') && stored.onlyFor === undefined;
  return here ? stored.message : undefined;
}

function shownTo({ world, privilegedIntents }: RestCall, message: Message): Message {
  return redactMessage(message, { botId: world.bot.id, intents: privilegedIntents });
}

function within(newestFirst: readonly Message[], query: URLSearchParams): readonly Message[] {
  const before = query.get('before');
  const after = query.get('after');
  return newestFirst.filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
}
