import { ComponentType } from 'discord.js';
import { clip } from '../text/clip.ts';
import { type BotMessage, createMessage } from './bot-message.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { type Language, phrasesIn } from './language.ts';

/** A suggested question is shown whole up to here. */
const exampleGraphemes = 100;

/** A plain word from the bot itself. `text` is ours, so it is Markdown. */
export function renderNote(text: string): BotMessage {
  return createMessage([{ type: ComponentType.TextDisplay, content: text }]);
}

/** How to ask, with a question that can be asked where there is one. */
export function renderHowTo(example: string | undefined, language: Language): BotMessage {
  const shown =
    example && escapeMarkdown(clip(onOneLine(example), { max: exampleGraphemes, unit: 'graphemes' }));
  return renderNote(phrasesIn(language).howTo(shown));
}
