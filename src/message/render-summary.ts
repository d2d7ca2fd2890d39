import type { Summary } from '../engine/reader.ts';
import { renderOrigin } from './article-line.ts';
import { accents, type BotMessage, buttonRow, card, textBlock } from './bot-message.ts';
import { renderWithin } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { phrasesIn } from './language.ts';
import { pageButtons } from './page-buttons.ts';
import { renderSentence } from './render-evidence.ts';
import type { PageOptions } from './render-facts.ts';
import { rowWithContext } from './render-row.ts';
import { renderFigureLine } from './share/figure-line.ts';

export const usualSentences = 5;
/** What Discord's forty components and its bytes leave room for. */
export const mostSentences = 9;
const titleShare = 0.06;
const figuresShare = 0.1;
/** What all sentences may take together. */
const sentencesShare = 0.7;
const mostFigures = 3;

/** What an article says in its own sentences, each with a way to those around it, and its main figures. */
export function renderSummary(summary: Summary, { language, view, isPrivate }: PageOptions): BotMessage {
  const phrases = phrasesIn(language);
  const { article, sentences, figures } = summary;
  const title = phrases.sharing.summaryTitle(onOneLine(article.title));
  const shown = sentences.slice(0, mostSentences);
  const figureLines = figures
    .slice(0, mostFigures)
    .map((fact) => renderWithin(figuresShare / mostFigures, renderFigureLine(fact), (clipped) => clipped));
  const buttons = pageButtons({ view, pages: 1, isPrivate: isPrivate && shown.length > 0 }, phrases);
  return card(shown.length > 0 ? accents.found : accents.notFound, [
    textBlock(
      renderWithin(titleShare, title, (clipped) => `### ${escapeMarkdown(clipped)}`),
      renderOrigin(article, phrases),
    ),
    textBlock(...figureLines),
    shown.length === 0 ? textBlock(phrases.sharing.noSummary) : undefined,
    ...shown.map(({ sentence }, row) => {
      const evidence = { article, sentence, figures: [], score: 1 };
      const bold = figures.flatMap(({ figure, sentence: of }) =>
        of.start === sentence.start ? [figure] : [],
      );
      const quoted = renderSentence(evidence, bold, sentencesShare / shown.length);
      return rowWithContext(quoted, { article, sentence }, { phrases, row });
    }),
    buttons.length > 0 ? buttonRow(buttons) : undefined,
  ]);
}
