import { ComponentType } from 'discord.js';
import { type BotMessage, createMessage } from '../bot-message.ts';
import { messageLimits } from '../budget.ts';

/** A text to copy: in a code block where it fits one, with a file beside it where it does not. */
export function renderCopy(text: string): BotMessage {
  const shown = text.toWellFormed().replaceAll('```', '`\u200b``');
  const block = `\`\`\`md\n${shown}\n\`\`\``;
  const fits = block.length <= messageLimits.characters && Buffer.byteLength(block) <= messageLimits.bytes;
  if (fits) return createMessage([{ type: ComponentType.TextDisplay, content: block }]);
  const name = 'zhaiju.md';
  return {
    ...createMessage([{ type: ComponentType.File, file: { url: `attachment://${name}` } }]),
    files: [{ attachment: Buffer.from(text), name, description: name }],
  };
}
