import type { Upload } from '../messages/message-body.ts';
import { blankMessage, editMessage, type Sending, sendMessage } from '../messages/send-message.ts';
import { type RestReply, refuseForm } from '../rest/refusal.ts';
import { isObject } from '../rules/json.ts';
import { modalProblems } from '../rules/modal.ts';
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
  if (interaction.gesture.type === InteractionType.autocomplete) return refuseType();
  const sent = sendMessage(world, {
    ...answering(world, interaction, callback.data),
    files: callback.files,
    at: ['data'],
  });
  if (sent.kind === 'refused') return sent.reply;
  settle(interaction, sent.message);
  return accepted(interaction, callback, sent.message);
};

const deferReply: Answer = (world, interaction, callback) => {
  if (interaction.gesture.type === InteractionType.autocomplete) return refuseType();
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
  if (!interaction.gesture.source) return refuseType();
  interaction.state = 'answered';
  interaction.originalId = interaction.gesture.source?.id;
  interaction.acknowledged.resolve({ kind: 'deferred' });
  return accepted(interaction, callback);
};

const update: Answer = (world, interaction, callback) => {
  const { source } = interaction.gesture;
  const current = source && world.message(source.id)?.message;
  if (!current) return refuseType();
  const sent = editMessage(world, current, {
    json: callback.data,
    files: callback.files,
    at: ['data'],
  });
  if (sent.kind === 'refused') return sent.reply;
  settle(interaction, sent.message);
  return accepted(interaction, callback, sent.message);
};

const choices: Answer = (_world, interaction, callback) => {
  if (interaction.gesture.type !== InteractionType.autocomplete) return refuseType();
  const offered = isObject(callback.data) ? callback.data.choices : undefined;
  // Held against Discord's specification on their way in.
  const list: readonly Choice[] = Array.isArray(offered) ? offered : [];
  interaction.state = 'answered';
  interaction.acknowledged.resolve({ kind: 'choices', choices: list });
  return accepted(interaction, callback);
};

const modal: Answer = (_world, interaction, callback) => {
  const { type } = interaction.gesture;
  if (type === InteractionType.modalSubmit || type === InteractionType.autocomplete) return refuseType();
  // Held against Discord's specification on its way in.
  const opened = callback.data as Modal;
  const problems = modalProblems(opened);
  if (problems.length > 0) return refuseForm(problems);
  interaction.state = 'answered';
  interaction.modal = opened;
  interaction.acknowledged.resolve({ kind: 'modal', modal: opened, interactionId: interaction.id });
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
    ...interactionFields(interaction),
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
