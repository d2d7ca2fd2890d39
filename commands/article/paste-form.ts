import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { writeControlId } from '../../src/message/control-id.ts';
import type { ArticlePhrases } from '../../src/message/phrases/article-phrases.ts';

/** What Discord takes in one field. A longer text comes as a file. */
const longestText = 4_000;
const longestTitle = 200;
const longestSource = 100;
const longestDay = 20;

/** The form into which an article is pasted. */
export function pasteForm(words: ArticlePhrases['form']): ModalBuilder {
  const short = (id: string, longest: number): TextInputBuilder =>
    new TextInputBuilder()
      .setCustomId(id)
      .setStyle(TextInputStyle.Short)
      .setRequired(false)
      .setMaxLength(longest);
  const text = new TextInputBuilder()
    .setCustomId('text')
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(longestText);
  const label = (name: string, input: TextInputBuilder): LabelBuilder =>
    new LabelBuilder().setLabel(name).setTextInputComponent(input);
  return new ModalBuilder()
    .setCustomId(writeControlId('paste-article'))
    .setTitle(words.title)
    .addLabelComponents(
      label(words.headline, short('title', longestTitle)),
      label(words.text, text),
      label(words.source, short('source', longestSource)),
      label(words.published, short('published', longestDay).setPlaceholder(words.publishedHint)),
    );
}
