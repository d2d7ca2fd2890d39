import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';

/** A form with one field, called `text`. */
export interface TextField {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  /** In characters; Discord takes 4,000. */
  readonly longest: number;
  readonly isRequired: boolean;
}

/** The form of this custom id. */
export function textForm(
  customId: string,
  { title, label, placeholder, longest, isRequired }: TextField,
): ModalBuilder {
  const input = new TextInputBuilder()
    .setCustomId('text')
    .setStyle(TextInputStyle.Paragraph)
    .setPlaceholder(placeholder)
    .setRequired(isRequired)
    .setMaxLength(longest);
  return new ModalBuilder()
    .setCustomId(customId)
    .setTitle(title)
    .addLabelComponents(new LabelBuilder().setLabel(label).setTextInputComponent(input));
}
