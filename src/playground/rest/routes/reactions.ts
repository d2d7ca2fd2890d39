import { type MessageCall, onMessage } from '../in-channel.ts';
import { type RestReply, refuse } from '../refusal.ts';
import { noContent, ok, type Route, route } from '../route.ts';

const path = '/channels/:channelId/messages/:messageId/reactions';
/** The most different emoji on one message. */
const mostEmoji = 20;
/** Characters that are drawn as one picture; the playground's server has no emoji of its own. */
const unicodeEmoji =
  /^(?=.*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3))[\p{Emoji}\p{Emoji_Component}]{1,16}$/u;

/** Reactions: the bot's own, and those of others as far as it may clear them. */
export const reactionRoutes: readonly Route[] = [
  route(`PUT ${path}/:emoji/@me`, onMessage(['readHistory'], react), { limit: { calls: 1, perMs: 250 } }),
  route(
    `DELETE ${path}/:emoji/@me`,
    onMessage([], ({ world, message, param }) => {
      world.removeReaction({ messageId: message.id, userId: world.bot.id, emoji: param('emoji') });
      return noContent;
    }),
  ),
  route(
    `DELETE ${path}/:emoji/:userId`,
    onMessage(['manageMessages'], ({ world, message, param }) => {
      world.removeReaction({ messageId: message.id, userId: param('userId'), emoji: param('emoji') });
      return noContent;
    }),
  ),
  route(`GET ${path}/:emoji`, onMessage(['readHistory'], readers)),
  route(`DELETE ${path}`, onMessage(['manageMessages'], clear)),
];

/** To add an emoji that nobody has given yet is a permission of its own. */
function react({ world, channel, message, param }: MessageCall): RestReply {
  const emoji = param('emoji');
  if (!unicodeEmoji.test(emoji)) return refuse('unknownEmoji');
  const reactors = world.message(message.id)?.reactors ?? [];
  if (!reactors.some((one) => one.emoji === emoji)) {
    if (!world.may(world.bot.id, 'addReactions', channel)) return refuse('missingPermissions');
    if (reactors.length >= mostEmoji) return refuse('tooManyReactions');
  }
  world.addReaction({ messageId: message.id, userId: world.bot.id, emoji });
  return noContent;
}

function readers({ world, message, param }: MessageCall): RestReply {
  const given = world.message(message.id)?.reactors?.find(({ emoji }) => emoji === param('emoji'));
  const users = [world.bot, ...world.people.map(({ user }) => user)];
  return ok(users.filter(({ id }) => given?.userIds.includes(id)));
}

function clear({ world, message }: MessageCall): RestReply {
  for (const { emoji, userIds } of world.message(message.id)?.reactors ?? []) {
    for (const userId of userIds) world.removeReaction({ messageId: message.id, userId, emoji });
  }
  return noContent;
}
