import { randomBytes } from 'node:crypto';
import { Op } from './op.ts';
import type { Shard } from './shard.ts';

/** One line of a session: an event with its place in the sequence. */
export interface Dispatch {
  readonly op: typeof Op.dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** The wire of a session, while it has one. */
export interface Wire {
  send(payload: unknown): void;
  /** Breaks without a word. */
  cut(): void;
}

/** What one login of the bot has been told, whether its socket is up or not. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  /** Puts an event into the sequence, and sends it if somebody listens. */
  dispatch(t: string, d: unknown): void;
  /** Sends what was missed after `seq` through this wire, and goes on with it. */
  attach(wire: Wire, seq: number): void;
  /** Undefined while nobody listens. */
  readonly wire: () => Wire | undefined;
  detach(): void;
  /** Whether it has told so much at all, and whether it still has what came after. */
  hasTold(seq: number): boolean;
  canResume(seq: number): boolean;
}

/** So many events are kept for replay; older ones cannot be resumed from. */
export const keptDispatches = 1_000;

/** A session without a wire. */
export function createSession({ intents, shard }: Pick<Session, 'intents' | 'shard'>): Session {
  let kept: Dispatch[] = [];
  let last = 0;
  let wire: Wire | undefined;
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    shard,
    dispatch: (t, d) => {
      const dispatch: Dispatch = { op: Op.dispatch, t, s: ++last, d };
      kept.push(dispatch);
      // Cut down now and then, and not at every event.
      if (kept.length >= 2 * keptDispatches) kept = kept.slice(-keptDispatches);
      wire?.send(dispatch);
    },
    attach: (next, seq) => {
      wire = next;
      for (const missed of kept.filter(({ s }) => s > seq)) next.send(missed);
    },
    wire: () => wire,
    detach: () => {
      wire = undefined;
    },
    hasTold: (seq) => seq <= last,
    canResume: (seq) => seq >= (kept.at(-keptDispatches)?.s ?? 1) - 1,
  };
}
