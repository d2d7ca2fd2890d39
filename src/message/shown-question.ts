import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';

/** What stands before the question in an answer: Discord's small print. */
export const questionMark = '-# ';

/**
 * The question that an answer of ours shows on top, as it was asked but for what was too long. Nothing need be kept to
 * explain an answer, and in direct messages nothing is.
 */
export function questionShown(components: readonly APIMessageTopLevelComponent[]): string | undefined {
  for (const top of components) {
    const parts = top.type === ComponentType.Container ? top.components : [];
    for (const part of parts) {
      if (part.type !== ComponentType.TextDisplay) continue;
      const [line = ''] = part.content.split('\n');
      return line.startsWith(questionMark) ? unescaped(line.slice(questionMark.length)) : undefined;
    }
  }
  return undefined;
}

/** Takes back what `escapeMarkdown` put in. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\(.)/gsu, '$1');
}
