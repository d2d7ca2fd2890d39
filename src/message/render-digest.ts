import { textAt } from '../base/span.ts';
import type { Digest } from '../reading/digest.ts';
import { renderTitle } from './article-line.ts';
import { accents, type BotMessage, card, textBlock } from './bot-message.ts';
import { renderWithin } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { type Language, phrasesIn } from './language.ts';
import { rowWithContext } from './render-row.ts';
import { figureWords } from './share/figure-line.ts';

/** Articles and changes told: each row is three of Discord's forty components. */
const mostLines = 8;
const mostChanges = 5;
const lineShare = 0.09;
const changeShare = 0.03;

/** Several articles in a line each, and what the later tell otherwise than the earlier. */
export function renderDigest({ lines, changes }: Digest, language: Language): BotMessage {
  const phrases = phrasesIn(language);
  const shown = lines.slice(0, mostLines);
  if (shown.length === 0) return card(accents.notFound, [textBlock(phrases.sharing.noSummary)]);
  return card(accents.found, [
    textBlock(`### ${phrases.sharing.allArticles}`),
    ...shown.map(({ article, sentence }, row) => {
      const title = `**${renderTitle(article.title, article.id)}**`;
      const line = renderWithin(lineShare, textAt(article.text, sentence), (clipped) =>
        escapeMarkdown(onOneLine(clipped)),
      );
      return rowWithContext(`${title}\n${line}`, { article, sentence }, { phrases, row });
    }),
    ...(changes.length > 0 ? [textBlock(`-# ${phrases.sharing.changed}`)] : []),
    textBlock(
      ...changes.slice(0, mostChanges).map(({ before, after }) => {
        const { value, what } = figureWords(after);
        const told = `${what}　${figureWords(before).value} → ${value}`;
        return renderWithin(changeShare, told, (clipped) => `• ${escapeMarkdown(clipped)}`);
      }),
    ),
  ]);
}
