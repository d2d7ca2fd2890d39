import { randomBytes } from 'node:crypto';

/** One line of a session: an event with its place in the sequence. */
export interface Dispatch {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** What one login of the bot has been told, whether its socket is up or not. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** Puts an event into the sequence, and sends it if somebody listens. */
  dispatch(t: string, d: unknown): void;
  /** Sends what was missed after `seq` through this wire, and goes on with it. */
  attach(send: (dispatch: Dispatch) => void, seq: number): void;
  detach(): void;
  readonly isAttached: () => boolean;
  /** Whether the session can go on from there: not from a future it has not told. */
  canResume(seq: number): boolean;
}

/** So many events are kept for replay; older ones cannot be resumed from. */
const keptDispatches = 1_000;

/** A session without a wire. */
export function createSession(intents: number): Session {
  let log: Dispatch[] = [];
  let last = 0;
  let send: ((dispatch: Dispatch) => void) | undefined;
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    dispatch: (t, d) => {
      const dispatch: Dispatch = { op: 0, t, s: ++last, d };
      log = [...log.slice(1 - keptDispatches), dispatch];
      send?.(dispatch);
    },
    attach: (wire, seq) => {
      send = wire;
      for (const missed of log.filter((dispatch) => dispatch.s > seq)) wire(missed);
    },
    detach: () => {
      send = undefined;
    },
    isAttached: () => send !== undefined,
    canResume: (seq) => seq <= last && seq >= (log[0]?.s ?? 1) - 1,
  };
}
