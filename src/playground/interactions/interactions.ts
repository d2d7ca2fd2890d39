import { type RestReply, refuse } from '../rest/refusal.ts';
import type { World } from '../world/world.ts';
import { type Callback, callbacks } from './callbacks.ts';
import {
  answerWithinMs,
  createInteraction,
  type Gesture,
  type Interaction,
  loseInteraction,
  tokenLifeMs,
} from './interaction.ts';
import { interactionPayload } from './interaction-payload.ts';

/** The state rules of interactions: when they may be answered, and by whom. */
export interface Interactions {
  /** Tells the bot of a gesture; its answer arrives in the interaction's two promises. */
  open(gesture: Gesture): Interaction;
  /** The interaction as it was opened, for a modal to be sent from. */
  find(id: string): Interaction | undefined;
  /** The first answer, POST /interactions/:id/:token/callback. */
  answer(key: { id: string; token: string }, callback: Callback): RestReply;
  /** The interaction whose token may still be used for edits and follow-ups, or the refusal. */
  use(token: string): { interaction: Interaction } | { refusal: RestReply };
  close(): void;
}

/**
 * Kept for twice the life of the token, so that a late use is told from a token that never was; and no more than
 * so many, for each holds a message, and one that old among so many is not waited for.
 */
const keptInteractions = 2_000;

/** Keeps the interactions of one world, under its clock. */
export function createInteractions(world: World): Interactions {
  const open = new Map<string, Interaction>();
  const deadlines = createDeadlines();
  /** Whether its channel was deleted meanwhile, so that nothing can be said there any more. */
  const isGone = ({ gesture }: Interaction) => !world.channel(gesture.channel.id);
  const ageOf = ({ openedAt }: Interaction) => world.now() - openedAt;

  return {
    open: (gesture) => {
      for (const [token, old] of open) {
        // A Map keeps the order in which they came: what follows is younger.
        if (open.size < keptInteractions && ageOf(old) <= 2 * tokenLifeMs) break;
        open.delete(token);
      }
      const interaction = createInteraction(gesture, { id: world.nextId(), openedAt: world.now() });
      open.set(interaction.token, interaction);
      deadlines.watch(interaction);
      world.feed.publish({
        kind: 'interaction',
        payload: interactionPayload(world, interaction),
        guildId: gesture.channel.guild_id,
      });
      return interaction;
    },
    find: (id) => [...open.values()].find((interaction) => interaction.id === id),
    answer: ({ id, token }, callback) => {
      const interaction = open.get(token);
      if (interaction?.id !== id) return refuse('unknownInteraction');
      if (isGone(interaction)) return refuse('unknownChannel');
      return answerInTime(world, interaction, callback);
    },
    use: (token) => {
      const interaction = open.get(token);
      if (!interaction) return { refusal: refuse('unknownWebhook') };
      if (isGone(interaction)) return { refusal: refuse('unknownChannel') };
      if (ageOf(interaction) > tokenLifeMs) return { refusal: refuse('invalidWebhookToken') };
      const answered = interaction.state === 'answered' || interaction.state === 'deferred';
      return answered ? { interaction } : { refusal: refuse('unknownWebhook') };
    },
    close: () => {
      deadlines.close();
      for (const interaction of open.values()) loseInteraction(interaction, 'the playground was closed');
      open.clear();
    },
  };
}

/** Tells the person after three seconds of real time that nothing came, whatever the world's clock says. */
function createDeadlines(): { watch(interaction: Interaction): void; close(): void } {
  const timers = new Set<NodeJS.Timeout>();
  return {
    watch: (interaction) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (interaction.state === 'waiting') loseInteraction(interaction, noAnswer);
      }, answerWithinMs).unref();
      timers.add(timer);
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

const noAnswer = '该应用程序未响应';

function answerInTime(world: World, interaction: Interaction, callback: Callback): RestReply {
  if (interaction.state === 'answered' || interaction.state === 'deferred')
    return refuse('alreadyAcknowledged');
  const late = world.now() - interaction.openedAt > answerWithinMs;
  if (late || interaction.state === 'lost') {
    loseInteraction(interaction, noAnswer);
    return refuse('unknownInteraction');
  }
  const answer = callbacks[callback.type];
  return answer ? answer(world, interaction, callback) : unknownType;
}

const unknownType: RestReply = {
  status: 400,
  body: {
    message: 'Invalid Form Body',
    code: 50035,
    errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES', message: 'Unknown callback type' }] } },
  },
};
