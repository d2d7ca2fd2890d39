import { type APIButtonComponentWithCustomId, ButtonStyle } from 'discord.js';
import type { Answer } from '../answer/answer.ts';
import { textAt } from '../base/span.ts';
import type { Preview } from '../engine/preview.ts';
import type { Alike } from '../library/propose.ts';
import { renderOrigin } from './article-line.ts';
import { accents, type BotMessage, buttonRow, card, pushButton, textBlock } from './bot-message.ts';
import { clipShort, renderWithin } from './budget.ts';
import { writeControlId } from './control-id.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { type Language, phrasesIn } from './language.ts';
import type { Phrases } from './phrases.ts';

export interface PreviewOptions {
  readonly language: Language;
  /** The article on the shelf that is much like it. */
  readonly alike?: Alike | undefined;
  /** The version that it would follow, if there is such an article already. */
  readonly replaces?: number | undefined;
  /** The name by which the draft can be taken; without one the article serves already. */
  readonly draft?: string;
}

const titleShare = 0.08;
const lineShare = 0.06;
const mostHeadings = 8;

/** What an article holds and what could be asked of it, and where it is a draft, whether it shall serve. */
export function renderPreview(preview: Preview, options: PreviewOptions): BotMessage {
  const phrases = phrasesIn(options.language);
  const { article, samples } = preview;
  const title = onOneLine(article.title);
  const shown = options.draft === undefined ? title : phrases.articles.preview(title);
  return card(accents.neutral, [
    textBlock(
      renderWithin(titleShare, shown, (clipped) => `### ${escapeMarkdown(clipped)}`),
      renderOrigin(article, phrases),
      phrases.articles.counts(preview),
    ),
    textBlock(...renderHeadings(preview, phrases)),
    textBlock(...renderWarnings(options, phrases)),
    samples.length > 0
      ? textBlock(`-# ${phrases.articles.samples}`, ...samples.map(renderSample))
      : undefined,
    options.draft === undefined ? undefined : buttonRow(draftButtons(options.draft, phrases)),
  ]);
}

function renderHeadings({ article }: Preview, phrases: Phrases): readonly string[] {
  const headings = article.sections.flatMap(({ heading }) =>
    heading ? [clipShort(onOneLine(textAt(article.text, heading)))] : [],
  );
  if (headings.length === 0) return [];
  const rest = headings.length > mostHeadings ? ' …' : '';
  return [
    `-# ${phrases.articles.headings}`,
    headings.slice(0, mostHeadings).map(escapeMarkdown).join(' · ') + rest,
  ];
}

function renderWarnings({ alike, replaces }: PreviewOptions, { articles }: Phrases): readonly string[] {
  const title = alike ? escapeMarkdown(clipShort(onOneLine(alike.article.title))) : '';
  const likeness = alike?.likeness ?? 0;
  const told = likeness === 1 ? articles.same(title) : articles.alike(title, Math.round(likeness * 100));
  return [...(replaces === undefined ? [] : [articles.replaces(replaces)]), ...(alike ? [told] : [])].map(
    (warning) => `⚠ ${warning}`,
  );
}

/** 问题 → 值, or the sentence where no figure answers. */
function renderSample({ question, ...answer }: Answer): string {
  const [best] = answer.evidence;
  if (answer.kind === 'not-found' || !best) return '';
  const told = answer.values.length > 0 ? answer.values : [best.sentence];
  const value = told.map((span) => onOneLine(textAt(best.article.text, span))).join('、');
  return renderWithin(
    lineShare,
    `${question} → ${clipShort(value)}`,
    (clipped) => `• ${escapeMarkdown(clipped)}`,
  );
}

function draftButtons(draft: string, { articles }: Phrases): readonly APIButtonComponentWithCustomId[] {
  return [
    pushButton(articles.publish, writeControlId('keep-draft', [draft]), ButtonStyle.Success),
    pushButton(articles.drop, writeControlId('drop-draft', [draft])),
  ];
}
