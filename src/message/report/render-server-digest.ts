import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { textAt } from '../../base/span.ts';
import type { AskedOften } from '../../report/most-asked.ts';
import type { AnswerTold, ServerDigest } from '../../report/server-digest.ts';
import { accents, type BotMessage, createMessage, textBlock } from '../bot-message.ts';
import { clipShort, renderWithin } from '../budget.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import { renderNoteText } from '../inbox/render-pinned-note.ts';
import { type Language, phrasesIn } from '../language.ts';
import { formatCount, formatPeriod } from '../local-format.ts';
import type { Phrases } from '../phrases.ts';
import { renderQuotation } from '../quotation.ts';
import { renderSentence, renderSource } from '../render-evidence.ts';
import { renderAskedOften } from './render-asked-often.ts';

export interface DigestOptions {
  readonly language: Language;
  /** The number by which a posted one is known again; see `digestMark`. */
  readonly mark?: number;
}

/** How much is shown of each, and the part of a message that one of them takes: together within a message. */
const most = { articles: 5, answered: 4, unanswered: 5 };
const shares = { title: 0.02, line: 0.045, quotation: 0.05, source: 0.025, value: 0.015 };

/** A number that tells the digest of one time from others of its server: minutes since 1970. */
export function digestMark(due: Date): number {
  return Math.floor(due.getTime() / 60_000);
}

/**
 * What happened in a server in a time: new articles in a line each, questions asked most with what the articles answer,
 * questions they do not answer, and how many there were. One line where nothing happened. Nobody is named.
 */
export function renderServerDigest(digest: ServerDigest, { language, mark }: DigestOptions): BotMessage {
  const { digest: phrases } = phrasesIn(language);
  const { articles, counts } = digest;
  const id = mark === undefined ? {} : { id: mark };
  const period = formatPeriod(digest.period, language);
  if (articles.length === 0 && counts.asked === 0) {
    return createMessage([{ type: ComponentType.TextDisplay, content: phrases.quiet(period), ...id }]);
  }
  const numbers = {
    asked: formatCount(counts.asked, language),
    found: formatCount(counts.found, language),
    notFound: formatCount(counts.notFound, language),
  };
  const components = [
    textBlock(`### ${phrases.title(period)}`),
    articlesPart(digest, language),
    ...answeredParts(digest, language),
    unansweredPart(digest, language),
    counts.asked > 0 ? textBlock(`-# ${phrases.counts(numbers)}`) : undefined,
  ].filter((part) => part !== undefined);
  return createMessage([{ type: ComponentType.Container, accent_color: accents.found, components, ...id }]);
}

function articlesPart({ articles }: ServerDigest, language: Language): APIComponentInContainer | undefined {
  if (articles.length === 0) return undefined;
  const { digest: phrases } = phrasesIn(language);
  const shown = articles.slice(0, most.articles).map(({ article, line }) => {
    const name = onOneLine(article.title) || article.id;
    const title = renderWithin(shares.title, name, (clipped) => `**${escapeMarkdown(clipped)}**`);
    const text = line && textAt(article.text, line.sentence);
    return text === undefined
      ? title
      : `${title}\n${renderWithin(shares.line, text, (clipped) => renderQuotation(clipped, []))}`;
  });
  const rest = articles.length - shown.length;
  return textBlock(
    `**${phrases.newArticles}**`,
    ...shown,
    rest > 0 ? `-# ${phrases.moreArticles(formatCount(rest, language))}` : undefined,
  );
}

function answeredParts({ answered }: ServerDigest, language: Language) {
  const phrases = phrasesIn(language);
  const shown = answered
    .slice(0, most.answered)
    .map((group) => textBlock(renderAskedOften(group, language), ...toldLines(group.told, phrases)));
  return shown.length > 0 ? [textBlock(`**${phrases.digest.mostAsked}**`), ...shown] : [];
}

/** What the articles answer, word for word; or a manager's note, which is never shown as a quotation. */
function toldLines(told: AnswerTold, phrases: Phrases): readonly string[] {
  if (told.kind === 'note') return renderNoteText(told.note, phrases, shares.quotation);
  const { evidence, values } = told.answer;
  const [best] = evidence;
  const texts = new Set(values.map((value) => onOneLine(textAt(best.article.text, value))));
  const value = [...texts].filter(Boolean).join('、');
  return [
    value && renderWithin(shares.value, clipShort(value), (clipped) => `**${escapeMarkdown(clipped)}**`),
    renderSentence(best, values, shares.quotation),
    renderSource(best, phrases, shares.source),
  ];
}

function unansweredPart({ unanswered }: ServerDigest, language: Language) {
  if (unanswered.length === 0) return undefined;
  const shown: readonly AskedOften[] = unanswered.slice(0, most.unanswered);
  return textBlock(
    `**${phrasesIn(language).digest.unanswered}**`,
    ...shown.map((group) => renderAskedOften(group, language)),
  );
}
