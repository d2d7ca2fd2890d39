import { Fault } from '../../base/fault.ts';
import { attachmentOf } from '../messages/attachments.ts';
import { mentionsEveryone, mentionsOf } from '../messages/mentions.ts';
import { blankMessage, replyFields } from '../messages/send-message.ts';
import { keepUploads } from '../messages/uploads.ts';
import type { Channel, Message } from '../wire.ts';
import { isThread } from '../wire.ts';
import type { World } from '../world/world.ts';
import type { Action, Performed } from './action.ts';
import { type Actor, visibleChannel, visibleMessage } from './visible.ts';

/** Content is limited to 2,000 characters for persons too. */
const sayCharacters = 2_000;

/** A person writes in a channel. The reply is the next message the bot writes there. */
export function say(actor: Actor, action: Extract<Action, { kind: 'say' }>): Performed {
  const { world, person } = actor;
  const { files = [], replyTo } = action;
  const channel = visibleChannel(actor, action.channelId);
  const content = action.text.trim();
  const speak = isThread(channel) ? 'sendInThreads' : 'sendMessages';
  if (!world.may(person.user.id, speak, channel)) throw new Fault('call-invalid', '没有权限在这里发言');
  if (content === '' && files.length === 0) throw new Fault('call-invalid', '消息是空的');
  if ([...content].length > sayCharacters) throw new Fault('call-invalid', `消息最多 ${sayCharacters} 个字`);
  const replied = replyTo === undefined ? undefined : visibleMessage(actor, replyTo);
  const attachments = keepUploads(world, files).map((file) => attachmentOf(world, file));
  const reply = nextReply(world, channel);
  const message = world.addMessage({
    message: {
      ...blankMessage(world, { channel, author: person.user }),
      content,
      attachments,
      mentions: mentionsOf(world, content, { replied }),
      mention_everyone:
        world.may(person.user.id, 'mentionEveryone', channel) && mentionsEveryone(content, undefined),
      ...(replied ? replyFields(replied) : {}),
    },
  });
  return { acknowledged: Promise.resolve({ kind: 'said', message }), reply };
}

/** The next message the bot writes in the channel. It may never come, so nobody is kept waiting for it here. */
function nextReply(world: World, channel: Channel): Promise<Message> {
  return new Promise((resolve) => {
    const stop = world.feed.listen((event) => {
      if (event.kind !== 'message-created') return;
      const { message } = event;
      if (message.channel_id !== channel.id || message.author.id !== world.bot.id) return;
      stop();
      resolve(message);
    });
  });
}
