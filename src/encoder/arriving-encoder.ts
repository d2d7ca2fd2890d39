import type { Log } from '../base/log.ts';
import type { QuestionVectors } from '../meaning/question-vectors.ts';
import type { Encoder } from './encoder.ts';
import type { Unavailable } from './fetch-model.ts';
import type { ModelFolder } from './model-folder.ts';

/** Whether answers go by meaning: for `doctor` and `/help`. */
export type ModelState =
  | { readonly kind: 'off' }
  | { readonly kind: 'arriving' }
  | { readonly kind: 'ready'; readonly model: string }
  | Unavailable;

/** An encoder that may come later, or never: until then questions have no vectors and are answered by words. */
export interface ArrivingEncoder {
  state(): ModelState;
  question(text: string): Promise<QuestionVectors | undefined>;
  /** The encoder as soon as it is there, for reading articles; undefined if it never will be. */
  readonly arrived: Promise<Encoder | undefined>;
  close(): Promise<void>;
}

export interface ArrivingOptions {
  /** False for ZHAIJU_MODEL=off: nothing is fetched. */
  readonly isOn: boolean;
  readonly log: Log;
  fetch(): Promise<ModelFolder | Unavailable>;
  open(folder: ModelFolder): Encoder;
}

const unusable: Unavailable = {
  kind: 'unavailable',
  why: 'not-usable',
  reason: 'the model is there, but no runtime could open it',
};

/** Starts fetching the model in the background; the caller need not wait. What comes of it is said once in the log. */
export function createArrivingEncoder({ isOn, log, fetch, open }: ArrivingOptions): ArrivingEncoder {
  let state: ModelState = isOn ? { kind: 'arriving' } : { kind: 'off' };
  let encoder: Encoder | undefined;
  let isClosed = false;
  const giveUp = (found: Unavailable): undefined => {
    if (isClosed) return;
    state = found;
    log.warn('answers-by-words-only', { why: found.why, reason: found.reason });
  };
  const arrive = async (): Promise<Encoder | undefined> => {
    if (!isOn) return undefined;
    const found = await fetch();
    if (isClosed) return undefined;
    if (found.kind === 'unavailable') return giveUp(found);
    encoder = open(found);
    if (!(await encoder.warmUp())) return giveUp(unusable);
    state = { kind: 'ready', model: encoder.model };
    log.info('answers-by-meaning', { model: encoder.model });
    return encoder;
  };
  return {
    state: () => state,
    question: async (text) => (state.kind === 'ready' ? encoder?.question(text) : undefined),
    arrived: arrive(),
    async close() {
      isClosed = true;
      await encoder?.close();
    },
  };
}

/** Of a bot that answers by words alone. */
export const noEncoder: ArrivingEncoder = {
  state: () => ({ kind: 'off' }),
  question: async () => undefined,
  arrived: Promise.resolve(undefined),
  close: async () => {},
};
