import type { Upload } from '../messages/message-body.ts';
import { blankMessage, editMessage, type Sending, sendMessage } from '../messages/send-message.ts';
import { type RestReply, refuseForm } from '../rest/refusal.ts';
import { outsideLengths, tooLong } from '../rules/fields.ts';
import { isObject } from '../rules/shape.ts';
import type { Choice, Message, Modal } from '../wire.ts';
import { CallbackType, hasFlag, InteractionType, MessageFlag, MessageType } from '../wire.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';
import { interactionFields } from './interaction-payload.ts';

/** The body of a first answer. */
export interface Callback {
  readonly type: number;
  readonly data: unknown;
  readonly files: readonly Upload[];
  readonly withResponse: boolean;
}

type Answer = (world: World, interaction: Interaction, callback: Callback) => RestReply;

const reply: Answer = (world, interaction, callback) => {
  const sent = sendMessage(world, { ...answering(world, interaction, callback.data), files: callback.files });
  if (sent.kind === 'refused') return sent.reply;
  settle(interaction, sent.message);
  return accepted(interaction, callback, sent.message);
};

const deferReply: Answer = (world, interaction, callback) => {
  const { extra, onlyFor, channel, author } = answering(world, interaction, callback.data);
  const ephemeral = onlyFor === undefined ? 0 : MessageFlag.ephemeral;
  const message = world.addMessage({
    message: {
      ...blankMessage(world, { channel, author }),
      ...extra,
      flags: MessageFlag.loading | ephemeral,
    },
    ...(onlyFor === undefined ? {} : { onlyFor }),
  });
  interaction.state = 'deferred';
  interaction.originalId = message.id;
  interaction.acknowledged.resolve({ kind: 'deferred' });
  return accepted(interaction, callback, message);
};

const deferUpdate: Answer = (_world, interaction, callback) => {
  interaction.state = 'answered';
  interaction.originalId = interaction.gesture.source?.id;
  interaction.acknowledged.resolve({ kind: 'deferred' });
  return accepted(interaction, callback);
};

const update: Answer = (world, interaction, callback) => {
  const { source } = interaction.gesture;
  const current = source && world.message(source.id)?.message;
  if (!current) return refuseType();
  const sent = editMessage(world, current, { json: callback.data, files: callback.files });
  if (sent.kind === 'refused') return sent.reply;
  settle(interaction, sent.message);
  return accepted(interaction, callback, sent.message);
};

const choices: Answer = (_world, interaction, callback) => {
  if (interaction.gesture.type !== InteractionType.autocomplete) return refuseType();
  const offered = isObject(callback.data) ? callback.data.choices : undefined;
  // Shown to the person as they come; the lengths are looked at just below.
  const list: readonly Choice[] = Array.isArray(offered) ? offered : [];
  const problems = [
    ...outsideLengths(['data', 'choices'], list, [0, 25]),
    ...list.flatMap(({ name, value }, at) => [
      ...outsideLengths(['data', 'choices', at, 'name'], name, [1, 100]),
      ...(typeof value === 'string' ? tooLong(['data', 'choices', at, 'value'], value, 100) : []),
    ]),
  ];
  if (problems.length > 0) return refuseForm(problems);
  interaction.state = 'answered';
  interaction.acknowledged.resolve({ kind: 'choices', choices: list });
  return accepted(interaction, callback);
};

const modal: Answer = (_world, interaction, callback) => {
  if (interaction.gesture.type === InteractionType.modalSubmit) return refuseType();
  // A wrong field is found by the checks below; what is drawn is drawn as text.
  const asked = (isObject(callback.data) ? callback.data : {}) as Partial<Modal>;
  const { custom_id = '', title = '', components = [] } = asked;
  const problems = [
    ...outsideLengths(['data', 'custom_id'], custom_id, [1, 100]),
    ...outsideLengths(['data', 'title'], title, [1, 45]),
    ...outsideLengths(['data', 'components'], components, [1, 5]),
  ];
  if (problems.length > 0) return refuseForm(problems);
  interaction.state = 'answered';
  interaction.modal = { custom_id, title, components };
  interaction.acknowledged.resolve({
    kind: 'modal',
    modal: interaction.modal,
    interactionId: interaction.id,
  });
  return accepted(interaction, callback);
};

/** One answer for each callback type. */
export const callbacks: Readonly<Record<number, Answer>> = {
  [CallbackType.reply]: reply,
  [CallbackType.deferReply]: deferReply,
  [CallbackType.deferUpdate]: deferUpdate,
  [CallbackType.update]: update,
  [CallbackType.choices]: choices,
  [CallbackType.modal]: modal,
};

const replyTypes: Readonly<Record<number, number>> = { 1: MessageType.slash, 3: MessageType.contextMenu };

/** How a message that answers an interaction is sent: by the bot, in the channel, to one person if it is private. */
export function answering(world: World, interaction: Interaction, json: unknown): Omit<Sending, 'files'> {
  const { person, channel, source, data } = interaction.gesture;
  const flags = isObject(json) && typeof json.flags === 'number' ? json.flags : 0;
  const extra: Partial<Message> = {
    application_id: world.bot.id,
    webhook_id: world.bot.id,
    ...interactionFields(world, interaction),
    type: replyTypes[Number(data.type)] ?? MessageType.plain,
    ...(source ? referenceTo(source) : {}),
  };
  const onlyFor = hasFlag(flags, MessageFlag.ephemeral) ? { onlyFor: person.user.id } : {};
  return { json, channel, author: world.bot, extra, ...onlyFor };
}

function referenceTo(source: Message): Partial<Message> {
  return {
    type: MessageType.reply,
    message_reference: { message_id: source.id, channel_id: source.channel_id },
    referenced_message: source,
  };
}

function settle(interaction: Interaction, message: Message): void {
  interaction.state = 'answered';
  interaction.originalId = message.id;
  interaction.acknowledged.resolve({ kind: 'message', message });
  interaction.reply.resolve(message);
}

function accepted(interaction: Interaction, callback: Callback, message?: Message): RestReply {
  if (!callback.withResponse) return { status: 204 };
  return {
    status: 200,
    body: {
      interaction: {
        id: interaction.id,
        type: interaction.gesture.type,
        ...(message
          ? {
              response_message_id: message.id,
              response_message_ephemeral: hasFlag(message.flags, MessageFlag.ephemeral),
              response_message_loading: hasFlag(message.flags, MessageFlag.loading),
            }
          : {}),
      },
      resource: { type: callback.type, ...(message ? { message } : {}) },
    },
  };
}

function refuseType(): RestReply {
  return refuseForm([
    { path: ['type'], code: 'INTERACTION_CALLBACK_TYPE', message: 'Not an answer to this interaction' },
  ]);
}
