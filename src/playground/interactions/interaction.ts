import { randomBytes } from 'node:crypto';
import { Fault } from '../../base/fault.ts';
import type { Acknowledgement } from '../acts/action.ts';
import type { Channel, Message, Modal } from '../wire.ts';
import type { Person } from '../world/people.ts';

/** The bot must answer within this time, or the person is told that it did not. */
export const answerWithinMs = 3_000;
/** The token of an interaction may be used for so long. */
export const tokenLifeMs = 15 * 60_000;

/** What a person did, before it has an id and a token. */
export interface Gesture {
  readonly person: Person;
  readonly channel: Channel;
  /** The person's language, as Discord names it: zh-CN, zh-TW, en-US … */
  readonly locale: string;
  readonly type: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** The message whose component was used. */
  readonly source?: Message;
  readonly commandName?: string;
}

/** An interaction between the person's gesture and the end of its token. The one mutable record here. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly openedAt: number;
  readonly gesture: Gesture;
  state: 'waiting' | 'deferred' | 'answered' | 'lost';
  /** What `@original` names. */
  originalId: string | undefined;
  /** The window it was answered with, if it was. */
  modal: Modal | undefined;
  readonly acknowledged: Deferred<Acknowledgement>;
  /** The first message that has something in it. */
  readonly reply: Deferred<Message>;
}

export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(reason: Error): void;
}

/** An interaction that waits for its first answer. */
export function createInteraction(gesture: Gesture, at: { id: string; openedAt: number }): Interaction {
  return {
    ...at,
    token: randomBytes(48).toString('base64url'),
    gesture,
    state: 'waiting',
    originalId: undefined,
    modal: undefined,
    acknowledged: createDeferred(),
    reply: createDeferred(),
  };
}

/** Tells the person that nothing came, as Discord does after three seconds. */
export function loseInteraction(interaction: Interaction, reason: string): void {
  if (interaction.state === 'waiting') interaction.state = 'lost';
  const fault = new Fault('discord-refused', reason);
  interaction.acknowledged.reject(fault);
  interaction.reply.reject(fault);
}

function createDeferred<Value>(): Deferred<Value> {
  let settle: { resolve: (value: Value) => void; reject: (reason: Error) => void } | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Who asked for it hears of the failure; that nobody asked is no fault of the process.
  promise.catch(() => {});
  return {
    promise,
    resolve: (value) => settle?.resolve(value),
    reject: (reason) => settle?.reject(reason),
  };
}
