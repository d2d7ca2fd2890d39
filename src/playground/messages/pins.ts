import type { Message, User } from '../wire.ts';
import { MessageType } from '../wire.ts';
import type { World } from '../world/world.ts';
import { blankMessage } from './send-message.ts';

/** The most pinned messages in a channel. */
const mostPins = 250;

/** Pins a message, which the channel is told in a line of its own. False if there are too many pins. */
export function pinMessage(world: World, message: Message, by: User): boolean {
  if (message.pinned) return true;
  const channel = world.channel(message.channel_id);
  const pinned = world.messages(message.channel_id).filter((stored) => stored.message.pinned);
  if (!channel || pinned.length >= mostPins) return false;
  world.changeMessage(message.id, { pinned: true });
  world.feed.publish({ kind: 'pins-changed', channelId: channel.id });
  world.addMessage({
    message: {
      ...blankMessage(world, { channel, author: by }),
      type: MessageType.pinned,
      message_reference: { message_id: message.id, channel_id: channel.id },
    },
  });
  return true;
}

/** Unpins a message, if it was pinned. */
export function unpinMessage(world: World, message: Message): void {
  if (!message.pinned) return;
  world.changeMessage(message.id, { pinned: false });
  world.feed.publish({ kind: 'pins-changed', channelId: message.channel_id });
}
