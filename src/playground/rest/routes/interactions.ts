import { answering } from '../../interactions/callbacks.ts';
import type { Interaction } from '../../interactions/interaction.ts';
import { editMessage, sendMessage } from '../../messages/send-message.ts';
import { isObject } from '../../rules/json.ts';
import type { BodyName } from '../../rules/spec.ts';
import type { Message } from '../../wire.ts';
import { CallbackType } from '../../wire.ts';
import { type RestReply, refuse } from '../refusal.ts';
import { noContent, ok, type RestCall, type Route, route } from '../route.ts';

/** Of the follow-ups and edits of one interaction. */
const webhookLimit = { calls: 5, perMs: 2_000 };

/** Answers to interactions. The token in the path is all the authority they need. */
export const interactionRoutes: readonly Route[] = [
  route(
    'POST /interactions/:id/:token/callback',
    ({ interactions, param, query, json, files }) => {
      const body = isObject(json) ? json : {};
      return interactions.answer(
        { id: param('id'), token: param('token') },
        {
          type: Number(body.type),
          data: body.data ?? {},
          files,
          withResponse: query.get('with_response') === 'true',
        },
      );
    },
    { open: true, body: callbackBody, limit: 'none' },
  ),
  route('POST /webhooks/:applicationId/:token', withInteraction(followUp), {
    open: true,
    body: 'IncomingWebhookInteractionRequest',
    limit: webhookLimit,
  }),
  route(
    'GET /webhooks/:applicationId/:token/messages/:messageId',
    withMessage((_call, { message }) => ok(message)),
    { open: true },
  ),
  route('PATCH /webhooks/:applicationId/:token/messages/:messageId', withMessage(editReply), {
    open: true,
    body: 'IncomingWebhookUpdateRequestPartial',
    limit: webhookLimit,
  }),
  route(
    'DELETE /webhooks/:applicationId/:token/messages/:messageId',
    withMessage(({ world }, { message }) => {
      world.removeMessage(message.id);
      return noContent;
    }),
    { open: true },
  ),
];

const callbackBodies: Readonly<Record<number, BodyName>> = {
  [CallbackType.reply]: 'CreateMessageInteractionCallbackRequest',
  [CallbackType.deferReply]: 'CreateMessageInteractionCallbackRequest',
  [CallbackType.deferUpdate]: 'UpdateMessageInteractionCallbackRequest',
  [CallbackType.update]: 'UpdateMessageInteractionCallbackRequest',
  [CallbackType.choices]: 'ApplicationCommandAutocompleteCallbackRequest',
  [CallbackType.modal]: 'ModalInteractionCallbackRequest',
};

function callbackBody(json: unknown): BodyName | undefined {
  return isObject(json) ? callbackBodies[Number(json.type)] : undefined;
}

/** The first follow-up to a deferred reply takes the place of the waiting message, as on the real service. */
function followUp(call: RestCall, interaction: Interaction): RestReply {
  const waiting = interaction.state === 'deferred' && interaction.originalId;
  const message = waiting ? call.world.message(waiting)?.message : undefined;
  if (message) return editReply(call, { interaction, message });
  const sent = sendMessage(call.world, {
    ...answering(call.world, interaction, call.json),
    files: call.files,
  });
  if (sent.kind === 'refused') return sent.reply;
  interaction.reply.resolve(sent.message);
  return ok(sent.message);
}

interface Answered {
  readonly interaction: Interaction;
  readonly message: Message;
}

function editReply(call: RestCall, { interaction, message }: Answered): RestReply {
  const sent = editMessage(call.world, message, call);
  if (sent.kind === 'refused') return sent.reply;
  interaction.state = 'answered';
  interaction.reply.resolve(sent.message);
  return ok(sent.message);
}

function withInteraction(handler: (call: RestCall, interaction: Interaction) => RestReply) {
  return (call: RestCall): RestReply => {
    if (call.param('applicationId') !== call.world.bot.id) return refuse('unknownWebhook');
    const used = call.interactions.use(call.param('token'));
    return 'refusal' in used ? used.refusal : handler(call, used.interaction);
  };
}

/** Finds `@original` or one of the other messages of the interaction's channel that the bot wrote. */
function withMessage(handler: (call: RestCall, answered: Answered) => RestReply) {
  return withInteraction((call, interaction) => {
    const named = call.param('messageId');
    const id = named === '@original' ? interaction.originalId : named;
    const message = id === undefined ? undefined : call.world.message(id)?.message;
    const own =
      message?.channel_id === interaction.gesture.channel.id && message.author.id === call.world.bot.id;
    return own ? handler(call, { interaction, message }) : refuse('unknownMessage');
  });
}
