import { type Span, textAt } from '../base/span.ts';
import type { Claim, Verdict } from '../reading/check.ts';
import { clip } from '../text/clip.ts';
import { accents, type BotMessage, button, buttonRow, card, textBlock } from './bot-message.ts';
import { clipShort, renderWithin } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { type Language, phrasesIn } from './language.ts';
import type { Phrases } from './phrases.ts';
import { renderSentence, renderSource } from './render-evidence.ts';
import { rowWithContext } from './render-row.ts';

/** Claims a message, and messages a draft: what more there is, is counted. */
const claimsPerMessage = 5;
const mostMessages = 4;
/** What one claim, the sentence beside it and its source may take of a message. */
const claimShare = 0.05;
const sentenceShare = 0.09;
const sourceShare = 0.03;
const claimGraphemes = 80;

const marks: Readonly<Record<Verdict, string>> = { agrees: '✓', contradicts: '✗', 'not-in-articles': '?' };
const verdicts = Object.keys(marks) as readonly Verdict[];

/** The claims of a draft, each told as agreeing, contradicted or not told, with the sentence; the first message counts them. */
export function renderCheck(
  draft: string,
  claims: readonly Claim[],
  language: Language,
): readonly [BotMessage, ...BotMessage[]] {
  const phrases = phrasesIn(language);
  const shown = claims.slice(0, claimsPerMessage * mostMessages);
  const [first, ...more] = Array.from({ length: Math.ceil(shown.length / claimsPerMessage) }, (_, at) =>
    shown.slice(at * claimsPerMessage, (at + 1) * claimsPerMessage),
  );
  if (!first) return [card(accents.neutral, [textBlock(phrases.nothingToCheck)])];
  const accent = accentFor(claims);
  const group = (some: readonly Claim[], heading?: string): BotMessage =>
    card(accent, [
      textBlock(heading),
      ...some.map((claim, row) => renderClaim(draft, claim, { phrases, row })),
      some.at(-1) === shown.at(-1) && shown.length < claims.length
        ? textBlock(`-# ${phrases.moreClaims(claims.length - shown.length)}`)
        : undefined,
      buttonRow([button('share', phrases.shareButton)]),
    ]);
  return [group(first, `### ${renderTally(claims, phrases)}`), ...more.map((some) => group(some))];
}

/** 相符 3 · 不符 1: those there are. */
function renderTally(claims: readonly Claim[], phrases: Phrases): string {
  return verdicts
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${phrases.verdicts[verdict]} ${count}`)
    .join(' · ');
}

function accentFor(claims: readonly Claim[]): number {
  if (claims.some(({ verdict }) => verdict === 'contradicts')) return accents.contradicted;
  return claims.every(({ verdict }) => verdict === 'agrees') ? accents.found : accents.notFound;
}

interface Row {
  readonly phrases: Phrases;
  readonly row: number;
}

function renderClaim(draft: string, { span, verdict, told }: Claim, { phrases, row }: Row) {
  const claim = clip(onOneLine(textAt(draft, span)), { max: claimGraphemes, unit: 'graphemes' });
  const heading = renderWithin(
    claimShare,
    claim,
    (clipped) => `${marks[verdict]} **${phrases.verdicts[verdict]}**　${escapeMarkdown(clipped)}`,
  );
  if (!told) return textBlock(heading);
  const says: readonly Span[] = told.says ? [told.says] : [];
  const instead = says.map((value) => clipShort(onOneLine(textAt(told.article.text, value)))).join('');
  const evidence = { ...told, figures: [], score: 1 };
  const lines = [
    heading,
    verdict === 'contradicts' && instead ? phrases.articleSays(escapeMarkdown(instead)) : '',
    renderSentence(evidence, says, sentenceShare),
    renderSource(evidence, phrases, sourceShare),
  ];
  return rowWithContext(lines.filter(Boolean).join('\n'), told, { phrases, row });
}
