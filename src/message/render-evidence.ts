import type { Evidence } from '../answer/evidence.ts';
import { covers, type Span, textAt } from '../base/span.ts';
import { renderWithin, shares } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import type { Phrases } from './phrases.ts';
import { renderQuotation } from './quotation.ts';

/** A link longer than this is left out: it would crowd out what it leads to. */
const urlBytes = 500;

/**
 * The evidence's sentence as a block quote, word for word; only one too long for its share of the message
 * ends early, with an ellipsis. `bold` are spans of the article.
 */
export function renderSentence(
  { article, sentence }: Evidence,
  bold: readonly Span[],
  share: number = shares.quotation,
): string {
  const text = textAt(article.text, sentence);
  const inSentence = bold
    .filter((span) => covers(sentence, span))
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  return renderWithin(share, text, (clipped) => {
    const quoted = { start: 0, end: clipped === text ? text.length : clipped.length - 1 };
    return renderQuotation(
      clipped,
      inSentence.filter((span) => covers(quoted, span)),
    );
  });
}

/** Where a sentence stands: title, linked if there is where to; heading; day; and of when its figures are. */
export function renderSource(
  { article, heading, asOf }: Evidence,
  phrases: Phrases,
  share: number = shares.source,
): string {
  const title = onOneLine(article.title) || article.id;
  const headingText = heading && onOneLine(textAt(article.text, heading));
  const rest = [
    headingText === title ? undefined : headingText,
    article.published && phrases.published(article.published),
    asOf && phrases.asOf(onOneLine(textAt(article.text, asOf))),
  ];
  const trail = rest
    .filter(Boolean)
    .map((part) => ` · ${part}`)
    .join('');
  const url = linkTarget(article.url);
  const titleRendered = renderWithin(share / 2, title, (clipped) =>
    url ? `[${escapeMarkdown(withoutBrackets(clipped))}](${url})` : escapeMarkdown(clipped),
  );
  return `-# ${titleRendered}${renderWithin(share / 2, trail, escapeMarkdown)}`;
}

/** The address such that it cannot end the link early; undefined unless it is an ordinary web address. */
function linkTarget(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const target = href.replaceAll('(', '%28').replaceAll(')', '%29');
  return target.length > urlBytes ? undefined : target;
}

/** Square brackets inside a link's text are not read alike everywhere: their wide twins are. */
function withoutBrackets(title: string): string {
  return title.replaceAll('[', '［').replaceAll(']', '］');
}
