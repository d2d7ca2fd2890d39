/** What may befall a request. */
export type ResponseFault =
  /** Nothing is done, and this is the answer. */
  | { readonly kind: 'status'; readonly status: 500 | 502 | 503 }
  /** Done, but the answer says that it was not. */
  | { readonly kind: 'done-but-status'; readonly status: 500 | 502 | 503 }
  | { readonly kind: 'rate-limit'; readonly retryAfterMs: number }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks before anything is done, or after everything was. */
  | { readonly kind: 'lose-request' }
  | { readonly kind: 'lose-response' };

/** What may befall an event on its way to the bot. */
export type DispatchFault =
  | { readonly kind: 'duplicate' }
  /** It comes after what happened later. */
  | { readonly kind: 'late'; readonly ms: number }
  /** The socket breaks before it; the session can be resumed and the event is replayed. */
  | { readonly kind: 'drop-socket' }
  /** Discord asks the bot to connect anew. */
  | { readonly kind: 'reconnect' }
  /** The session is over; what is told to it afterwards is lost. */
  | { readonly kind: 'invalid-session' };

/** Faults that come by chance; the same seed brings the same ones. */
export interface Chance {
  /** The share of requests and of events that meet one, from 0 to 1. */
  readonly rate: number;
  readonly seed: number;
  readonly responses?: readonly ResponseFault[];
  readonly dispatches?: readonly DispatchFault[];
}

/** Faults on demand. Without any order everything goes well. */
export interface Faults {
  /** The next requests whose route has this in its line meet this fault. */
  respond(fault: ResponseFault, which?: { readonly route?: string; readonly times?: number }): void;
  /** The next events of this name meet this fault. */
  dispatch(fault: DispatchFault, which?: { readonly event?: string; readonly times?: number }): void;
  /** From now on faults come by chance; undefined ends it. */
  byChance(chance: Chance | undefined): void;
  /** From now on every answer takes this much longer. */
  slow(ms: number): void;
  /** For the REST side: what befalls this request. */
  forResponse(line: string): readonly ResponseFault[];
  /** For the gateway: what befalls this event. */
  forDispatch(event: string): DispatchFault | undefined;
}

interface Order<Fault> {
  readonly fault: Fault;
  readonly name: string;
  times: number;
}

/** A calm network, until told otherwise. */
export function createFaults(): Faults {
  const responses: Order<ResponseFault>[] = [];
  const dispatches: Order<DispatchFault>[] = [];
  let chance: Chance | undefined;
  let random = createRandom(0);
  let slowMs = 0;
  const strike = <Fault>(faults: readonly Fault[] = []): Fault | undefined => {
    if (!chance || faults.length === 0 || random() >= chance.rate) return undefined;
    return faults[Math.floor(random() * faults.length)];
  };
  return {
    respond: (fault, { route = '', times = 1 } = {}) => responses.push({ fault, name: route, times }),
    dispatch: (fault, { event = '', times = 1 } = {}) => dispatches.push({ fault, name: event, times }),
    byChance: (next) => {
      chance = next;
      random = createRandom(next?.seed ?? 0);
    },
    slow: (ms) => {
      slowMs = ms;
    },
    forResponse: (line) => {
      const fault = takeOrder(responses, line) ?? strike(chance?.responses);
      const slow: readonly ResponseFault[] = slowMs > 0 ? [{ kind: 'delay', ms: slowMs }] : [];
      return fault ? [...slow, fault] : slow;
    },
    forDispatch: (event) => takeOrder(dispatches, event) ?? strike(chance?.dispatches),
  };
}

function takeOrder<Fault>(orders: Order<Fault>[], name: string): Fault | undefined {
  const order = orders.find((one) => one.times > 0 && name.includes(one.name));
  if (!order) return undefined;
  order.times--;
  if (order.times === 0) orders.splice(orders.indexOf(order), 1);
  return order.fault;
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
