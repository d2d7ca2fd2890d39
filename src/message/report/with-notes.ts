import { ComponentType } from 'discord.js';
import type { BotMessage } from '../bot-message.ts';

/** The message with lines of Markdown above it, for whoever sees it before the others do. */
export function withNotes(message: BotMessage, notes: readonly string[]): BotMessage {
  const content = notes.map((note) => `-# ${note}`).join('\n');
  return { ...message, components: [{ type: ComponentType.TextDisplay, content }, ...message.components] };
}
