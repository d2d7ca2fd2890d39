import type { Engine } from '../engine/engine.ts';
import type { Store } from '../store/open-store.ts';
import type { Console } from './console.ts';
import type { Finding } from './print-findings.ts';

/** What the commands need from the roof. */
export interface CliParts {
  readonly console: Console;
  openEngine(corpus: string | undefined): Promise<Engine>;
  openStore(): Promise<Store>;
  start(): Promise<void>;
  deploy(): Promise<string>;
  /** Fetches the model of meaning, or finds it; gives a line to say. Throws Fault `model-unusable` if there is none. */
  fetchModel(): Promise<string>;
  /** How everything is that the bot needs. */
  examine(): Promise<readonly Finding[]>;
}
