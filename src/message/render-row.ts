import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { button } from './bot-message.ts';
import type { Quoted } from './evidence-ref.ts';
import type { Phrases } from './phrases.ts';

/** Some lines of Markdown with a button beside them that shows the sentence they come from, among its neighbours. */
export function rowWithContext(
  content: string,
  quoted: Quoted,
  { phrases, row }: Row,
): APIComponentInContainer {
  const beside = button('context', phrases.contextButton, [quoted]);
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    // Two rows may come from one sentence, and Discord refuses two buttons of one id; reading leaves the number out.
    accessory: { ...beside, custom_id: `${beside.custom_id}:${row}` },
  };
}

interface Row {
  readonly phrases: Phrases;
  /** Its number in the message. */
  readonly row: number;
}
