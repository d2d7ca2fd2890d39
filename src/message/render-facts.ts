import { textAt } from '../base/span.ts';
import type { FactTable } from '../engine/reader.ts';
import { bySection, type Fact } from '../reading/facts.ts';
import { isName } from '../reading/pieces.ts';
import { accents, type BotMessage, buttonRow, card, textBlock } from './bot-message.ts';
import { clipShort, renderWithin } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { type Language, phrasesIn } from './language.ts';
import { clampPage, pageButtons } from './page-buttons.ts';
import type { Phrases } from './phrases.ts';
import { rowWithContext } from './render-row.ts';
import type { ViewRef } from './view-ref.ts';
import { writtenOut } from './written-out.ts';

export interface PageOptions {
  readonly language: Language;
  readonly view: ViewRef;
  readonly isPrivate: boolean;
}

/** Sentences a page, each with its figures: more would not fit into Discord's forty components. */
const sentencesPerPage = 7;
/** What the title, a heading and a row may take of the message. */
const titleShare = 0.05;
const headingShare = 0.015;
const rowShare = 0.055;
/** Figures a sentence; a sentence of more is a table. */
const figuresPerRow = 6;

/** A page of the figures of an article under its headings: what was counted beside each, and a way to its sentence. */
export function renderFacts(
  { article, facts }: FactTable,
  { language, view, isPrivate }: PageOptions,
): BotMessage {
  const phrases = phrasesIn(language);
  const rows = bySentence(facts.filter(({ figure }) => !isName(figure)));
  const pages = Math.max(1, Math.ceil(rows.length / sentencesPerPage));
  const page = clampPage(view.page, pages);
  const shown = rows.slice(page * sentencesPerPage, (page + 1) * sentencesPerPage);
  const title = phrases.factsTitle(onOneLine(article.title), { topic: onOneLine(view.topic), page, pages });
  const buttons = pageButtons(
    { view: { ...view, page }, pages, isPrivate: isPrivate && rows.length > 0 },
    phrases,
  );
  return card(rows.length > 0 ? accents.found : accents.notFound, [
    textBlock(renderWithin(titleShare, title, (clipped) => `### ${escapeMarkdown(clipped)}`)),
    rows.length === 0 ? textBlock(phrases.noFacts) : undefined,
    ...renderRows(shown, phrases),
    buttons.length > 0 ? buttonRow(buttons) : undefined,
  ]);
}

/** The facts of each sentence, in order. */
function bySentence(facts: readonly Fact[]): readonly (readonly [Fact, ...Fact[]])[] {
  const rows: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    if (last && last[0].sentence.start === fact.sentence.start) last.push(fact);
    else rows.push([fact]);
  }
  return rows;
}

function renderRows(rows: readonly (readonly [Fact, ...Fact[]])[], phrases: Phrases) {
  const firsts = new Set(bySection(rows.map(([first]) => first)).map(({ facts: [first] }) => first));
  return rows.flatMap((facts, row) => {
    const [{ article, sentence, section }] = facts;
    const heading = section && firsts.has(facts[0]) ? onOneLine(textAt(article.text, section)) : '';
    const some = facts.slice(0, figuresPerRow);
    const told = some.map((fact) => renderFact(fact, { phrases, share: rowShare / some.length }));
    if (some.length < facts.length) told.push('…');
    return [
      heading
        ? textBlock(renderWithin(headingShare, heading, (clipped) => `**${escapeMarkdown(clipped)}**`))
        : undefined,
      rowWithContext(told.join('\n'), { article, sentence }, { phrases, row }),
    ];
  });
}

interface Room {
  readonly phrases: Phrases;
  readonly share: number;
}

function renderFact({ article, figure, what }: Fact, { phrases, share }: Room): string {
  const at = (span: { start: number; end: number }): string => onOneLine(textAt(article.text, span));
  const resolved = writtenOut(figure, article, phrases);
  const scope = figure.scope ? phrases.among(at(figure.scope)) : '';
  const rest = [resolved ?? '', what ? at(what) : '', scope].filter(Boolean).join('　');
  const bold = `**${escapeMarkdown(clipShort(at(figure)))}**`;
  const room = (clipped: string): string => (clipped ? `　${escapeMarkdown(clipped)}` : '');
  return bold + renderWithin(share, rest, room);
}
