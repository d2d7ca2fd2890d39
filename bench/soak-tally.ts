import { setTimeout as wait } from 'node:timers/promises';
import type { Performed } from '../src/playground/acts/action.ts';
import type { Playground } from '../src/playground/playground.ts';
import type { Message } from '../src/playground/wire.ts';
import { percentile } from './percentile.ts';
import type { Health } from './soak-bot.ts';

export type Kind = 'interaction' | 'message';

/** What became of everything that was asked. */
export interface Tally {
  ask(performed: Performed, kind: Kind): void;
  /** Notes how the bot is just now. */
  weigh(health: Health): void;
  /** Once everything is answered, or nothing more comes. */
  settled(): Promise<void>;
  report(): SoakReport;
}

export interface SoakReport {
  readonly isGood: boolean;
  readonly asked: Readonly<Record<Kind, number>>;
  readonly answered: Readonly<Record<Kind, number>>;
  readonly answeredTwice: number;
  /** Interactions whose first answer did not come within three seconds. */
  readonly late: number;
  readonly interactionMs: { readonly p50: number; readonly p99: number; readonly longest: number };
  readonly heapMb: readonly number[];
  /** The last weight against that of the middle. */
  readonly heapGrowth: number;
  readonly unhandledRejections: number;
}

/** So long nothing may come before one takes it that nothing will. */
const silenceMs = 8_000;
const mostGrowth = 0.1;

/** Listens to the world: an answer is a message of the bot that replies to a message or answers an interaction. */
export function createTally({ world }: Pick<Playground, 'world'>): Tally {
  const asked = { interaction: 0, message: 0 };
  const answers = new Map<string, number>();
  const answered = { interaction: 0, message: 0 };
  const times: number[] = [];
  const heap: number[] = [];
  let late = 0;
  let unhandledRejections = 0;
  let lastAt = performance.now();

  world.feed.listen((event) => {
    if (event.kind !== 'message-created' || event.message.author.id !== world.bot.id) return;
    const key = answeredBy(event.message);
    if (key === undefined) return;
    lastAt = performance.now();
    const before = answers.get(key.id) ?? 0;
    answers.set(key.id, before + 1);
    if (before === 0) answered[key.kind]++;
  });
  const twice = () => [...answers.values()].filter((times) => times > 1).length;

  return {
    ask: ({ acknowledged }, kind) => {
      asked[kind]++;
      const startedAt = performance.now();
      if (kind === 'message') return;
      acknowledged.then(
        () => times.push(performance.now() - startedAt),
        () => late++,
      );
    },
    weigh: (health) => {
      heap.push(health.heapMb);
      unhandledRejections = health.unhandledRejections;
    },
    settled: async () => {
      const open = () => answered.message < asked.message || times.length + late < asked.interaction;
      while (open() && performance.now() - lastAt < silenceMs) await wait(100);
      await wait(500); // a second answer would come by now
    },
    report: () => {
      const [middle = 1, end = 1] = [heap[Math.floor(heap.length / 2)], heap.at(-1)];
      const heapGrowth = Math.round((end / middle - 1) * 1_000) / 1_000;
      const isComplete = answered.message === asked.message && answered.interaction === asked.interaction;
      return {
        isGood:
          isComplete && late + twice() + unhandledRejections === 0 && Math.abs(heapGrowth) <= mostGrowth,
        asked,
        answered,
        answeredTwice: twice(),
        late,
        interactionMs: {
          p50: percentile(times, 0.5),
          p99: percentile(times, 0.99),
          longest: Math.max(...times),
        },
        heapMb: heap,
        heapGrowth,
        unhandledRejections,
      };
    },
  };
}

function answeredBy(message: Message): { readonly id: string; readonly kind: Kind } | undefined {
  const { interaction_metadata: interaction, message_reference: reference } = message;
  if (interaction) return { id: interaction.id, kind: 'interaction' };
  return reference ? { id: reference.message_id, kind: 'message' } : undefined;
}
