import { Fault } from '../../base/fault.ts';
import { findCommand, slashData } from '../interactions/command-data.ts';
import type { Gesture, Interaction } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { modalFields } from '../interactions/modal-fields.ts';
import { mentionsOf } from '../messages/mentions.ts';
import { blankMessage } from '../messages/send-message.ts';
import type { Channel, Component, Message } from '../wire.ts';
import { CommandType, ComponentType, flattenComponents, InteractionType, MessageType } from '../wire.ts';
import type { Person } from '../world/people.ts';
import type { World } from '../world/world.ts';
import type { Action, Performed } from './action.ts';

/** Where actions happen. */
export interface Stage {
  readonly world: World;
  readonly interactions: Interactions;
}

/** Does what a person does. Throws a Fault if there is no such thing to do. */
export function perform(stage: Stage, action: Action): Performed {
  const person = personOf(stage.world, action.by);
  if (action.kind === 'say') return say(stage.world, person, action);
  if (action.kind === 'dismiss') return dismiss(stage.world, person, action.messageId);
  const { acknowledged, reply } = stage.interactions.open(gestureOf(stage, person, action));
  return { acknowledged: acknowledged.promise, reply: reply.promise };
}

type Say = Extract<Action, { kind: 'say' }>;
type Interactive = Exclude<Action, { kind: 'say' | 'dismiss' }>;

/** Content is limited to 2,000 characters for persons too. */
const sayCharacters = 2_000;

function say(world: World, person: Person, { channelId, text, replyTo }: Say): Performed {
  const channel = visibleChannel(world, person, channelId);
  const content = text.trim();
  if (content === '') throw new Fault('call-invalid', '消息是空的');
  if ([...content].length > sayCharacters) throw new Fault('call-invalid', `消息最多 ${sayCharacters} 个字`);
  const replied = replyTo === undefined ? undefined : visibleMessage(world, person, replyTo);
  const reply = nextReply(world, channel);
  const message = world.addMessage({
    message: {
      ...blankMessage(world, { channel, author: person.user }),
      content,
      mentions: mentionsOf(world, content, { replied }),
      ...(replied ? replyFields(replied) : {}),
    },
  });
  return { acknowledged: Promise.resolve({ kind: 'said', message }), reply };
}

function replyFields(replied: Message): Partial<Message> {
  return {
    type: MessageType.reply,
    message_reference: { message_id: replied.id, channel_id: replied.channel_id },
    referenced_message: replied,
  };
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

function dismiss(world: World, person: Person, messageId: string): Performed {
  const stored = world.message(messageId);
  if (stored?.onlyFor !== person.user.id) throw new Fault('call-invalid', '只能忽略自己的私密消息');
  world.removeMessage(messageId);
  return { acknowledged: Promise.resolve({ kind: 'done' }), reply: Promise.resolve(stored.message) };
}

function gestureOf(stage: Stage, person: Person, action: Interactive): Gesture {
  const { world } = stage;
  const base = { person, locale: action.locale ?? 'zh-CN' };
  switch (action.kind) {
    case 'slash':
    case 'autocomplete': {
      const focused = action.kind === 'autocomplete' ? { focused: action.focused } : {};
      const data = slashData(world, action.name, { values: action.options, ...focused });
      const channel = visibleChannel(world, person, action.channelId ?? homeOf(world).id);
      const type = action.kind === 'slash' ? InteractionType.command : InteractionType.autocomplete;
      return { ...base, channel, type, data, commandName: action.name };
    }
    case 'press':
    case 'choose': {
      const source = visibleMessage(world, person, action.messageId);
      const component = usableComponent(source, action.customId);
      const values = action.kind === 'choose' ? { values: action.values } : {};
      const data = {
        custom_id: action.customId,
        component_type: component.type,
        id: component.id,
        ...values,
      };
      return { ...base, channel: channelOf(world, source), type: InteractionType.component, data, source };
    }
    case 'menu':
      return menuGesture(world, base, action);
    case 'submit':
      return submitGesture(stage, base, action);
  }
}

type Base = Pick<Gesture, 'person' | 'locale'>;

function menuGesture(world: World, base: Base, action: Extract<Action, { kind: 'menu' }>): Gesture {
  const target = visibleMessage(world, base.person, action.messageId);
  const command = findCommand(world, action.name, CommandType.message);
  const data = {
    id: command.id,
    name: command.name,
    type: command.type,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  };
  return {
    ...base,
    channel: channelOf(world, target),
    type: InteractionType.command,
    data,
    commandName: command.name,
  };
}

function submitGesture(stage: Stage, base: Base, action: Extract<Action, { kind: 'submit' }>): Gesture {
  const opener = stage.interactions.find(action.interactionId);
  const modal = opener?.modal;
  if (!opener || !modal || opener.gesture.person !== base.person)
    throw new Fault('call-invalid', '窗口已经关闭');
  return {
    ...base,
    channel: opener.gesture.channel,
    type: InteractionType.modalSubmit,
    data: { custom_id: modal.custom_id, components: modalFields(modal.components, action.fields) },
    ...sourceOf(opener),
  };
}

function sourceOf({ gesture }: Interaction): Pick<Gesture, 'source'> {
  return gesture.source ? { source: gesture.source } : {};
}

function usableComponent(message: Message, customId: string): Component {
  const component = flattenComponents(message.components).find((one) => one.custom_id === customId);
  if (!component) throw new Fault('call-invalid', `the message has no component ${customId}`);
  if (component.disabled) throw new Fault('call-invalid', `${customId} is disabled`);
  if (component.type === ComponentType.textInput)
    throw new Fault('call-invalid', `${customId} is not pressed`);
  return component;
}

function personOf(world: World, id: string | undefined): Person {
  const person = id === undefined ? world.people[0] : world.person(id);
  if (!person) throw new Fault('call-invalid', `nobody has the id ${id}`);
  return person;
}

function homeOf(world: World): Channel {
  const [first] = world.channels;
  if (!first) throw new Fault('call-invalid', 'the world has no channel');
  return first;
}

function visibleChannel(world: World, person: Person, id: string): Channel {
  const channel = world.channel(id);
  const sees = channel && (channel.guild_id !== undefined || channel === person.dm);
  if (!sees) throw new Fault('call-invalid', `no channel ${id}`);
  return channel;
}

function visibleMessage(world: World, person: Person, id: string): Message {
  const stored = world.message(id);
  const mine = stored && (stored.onlyFor === undefined || stored.onlyFor === person.user.id);
  if (!mine) throw new Fault('call-invalid', `no message ${id}`);
  visibleChannel(world, person, stored.message.channel_id);
  return stored.message;
}

function channelOf(world: World, message: Message): Channel {
  const channel = world.channel(message.channel_id);
  if (!channel) throw new Fault('call-invalid', `no channel ${message.channel_id}`);
  return channel;
}
