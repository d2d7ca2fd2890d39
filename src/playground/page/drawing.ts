import type { Message } from '../wire.ts';
import type { View } from './view.ts';

/** What pressing and choosing lead to. */
export interface ComponentUse {
  press(message: Message, customId: string): void;
  choose(message: Message, customId: string, values: readonly string[]): void;
}

/** What a component is drawn with: who looks, the message it stands in, and what a press leads to. */
export interface Drawing {
  readonly view: View;
  readonly message: Message;
  readonly use: ComponentUse;
}
