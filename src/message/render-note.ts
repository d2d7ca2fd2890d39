import { ComponentType } from 'discord.js';
import type { ModelState } from '../encoder/arriving-encoder.ts';
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

/** How to ask, with a question that can be asked where there is one, and by what answers go where that is to be told. */
export function renderHowTo(
  example: string | undefined,
  language: Language,
  model?: ModelState['kind'],
): BotMessage {
  const phrases = phrasesIn(language);
  const shown =
    example && escapeMarkdown(clip(onOneLine(example), { max: exampleGraphemes, unit: 'graphemes' }));
  const state = model === undefined ? '' : `\n-# ${phrases.meaning.state[model]}`;
  return renderNote(phrases.howTo(shown) + state);
}
