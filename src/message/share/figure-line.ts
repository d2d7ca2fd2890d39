import { textAt } from '../../base/span.ts';
import type { Fact } from '../../reading/facts.ts';
import { clipShort } from '../budget.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';

/** What a figure is, and what it is of, in the article's own words. */
export interface FigureWords {
  readonly value: string;
  readonly what: string;
}

/** The words of a figure. */
export function figureWords({ article, figure, what }: Fact): FigureWords {
  const at = (span: { start: number; end: number }): string => onOneLine(textAt(article.text, span));
  return { value: at(figure), what: what ? at(what) : '' };
}

/** A figure as a line of Markdown: the value bold, then what it is of. */
export function renderFigureLine(fact: Fact): string {
  const { value, what } = figureWords(fact);
  return `**${escapeMarkdown(clipShort(value))}**${what ? `　${escapeMarkdown(clipShort(what))}` : ''}`;
}
