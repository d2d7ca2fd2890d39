import { clipShort } from '../../src/message/budget.ts';
import { escapeMarkdown, onOneLine } from '../../src/message/escape.ts';

/** Names of one thing as they are typed, parted by an equals sign: each once. */
export function readNames(typed: string): readonly string[] {
  return [...new Set(typed.split(/[=＝]/u).map(onOneLine))].filter(Boolean);
}

/** A name or word as part of a line of Markdown. */
export function showName(name: string): string {
  return escapeMarkdown(clipShort(onOneLine(name)));
}
