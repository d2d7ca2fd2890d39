import type { Answer, Found, NotFound } from '../answer/answer.ts';
import type { OtherTelling } from '../answer/other-tellings.ts';
import { textAt } from '../base/span.ts';
import { clip } from '../text/clip.ts';
import { accents, type BotMessage, button, buttonRows, card, pushButton, textBlock } from './bot-message.ts';
import { clipShort, renderWithin, shares } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { feedbackButtons } from './feedback-buttons.ts';
import { type Language, phrasesIn } from './language.ts';
import type { Phrases } from './phrases.ts';
import { renderSentence, renderSource } from './render-evidence.ts';
import { packOfAnswer, writePackId } from './share/pack-ref.ts';
import { questionMark } from './shown-question.ts';
import { writtenOut } from './written-out.ts';

export interface RenderOptions {
  readonly language: Language;
  /** Whether one person only will see it: then it can be shared. */
  readonly isPrivate: boolean;
  /** The name the question is kept by; with it people can say whether the answer is of use. */
  readonly keptAs?: string | undefined;
}

/** The question is there to recognise, not to read again: this many characters of it are enough. */
const questionGraphemes = 80;
/** A longer list of missing words tells a reader nothing more. */
const mostMissing = 5;
/** Up to these lengths, in characters, an answer is set in Discord's largest and second largest heading. */
const headingSizes = [
  { longest: 12, mark: '#' },
  { longest: 36, mark: '##' },
] as const;

/** The reply to a question: what answers, large; the sentence it stands in, word for word; where that stands. */
export function renderAnswer(answer: Answer, options: RenderOptions): BotMessage {
  const phrases = phrasesIn(options.language);
  const parts = answer.kind === 'found' ? foundParts(answer, phrases) : notFoundParts(answer, phrases);
  const buttons = answerButtons(answer, options);
  return card(accents[answer.kind === 'found' ? 'found' : 'notFound'], [...parts, ...buttonRows(buttons)]);
}

function foundParts(answer: Found, phrases: Phrases) {
  const [best] = answer.evidence;
  return [
    textBlock(renderQuestion(answer.question), renderHeadline(answer)),
    textBlock(renderSentence(best, answer.values)),
    textBlock(renderSource(best, phrases), renderResolved(answer, phrases), renderReadings(answer, phrases)),
    textBlock(...answer.others.map((other) => renderOther(other, phrases))),
  ];
}

/** 2018年的文章写的是 21对: another article's figure, beside the newest. */
function renderOther({ evidence: { article }, value }: OtherTelling, phrases: Phrases): string {
  const said = phrases.otherwise({
    title: clipShort(onOneLine(article.title)),
    value: clipShort(onOneLine(textAt(article.text, value))),
    ...(article.published !== undefined && { published: article.published }),
  });
  return renderWithin(shares.notes / 4, said, (clipped) => `-# ⚠ ${escapeMarkdown(clipped)}`);
}

function notFoundParts(answer: NotFound, phrases: Phrases) {
  const [nearest] = answer.evidence;
  return [
    textBlock(renderQuestion(answer.question), `### ${phrases.notSaid}`, renderMissing(answer, phrases)),
    nearest && textBlock(`-# ${phrases.nearest}`, renderSentence(nearest, [])),
    textBlock(nearest && renderSource(nearest, phrases), renderReadings(answer, phrases)),
  ];
}

function answerButtons(answer: Answer, { language, isPrivate, keptAs }: RenderOptions) {
  const phrases = phrasesIn(language);
  const [best, ...others] = answer.evidence;
  const isFound = answer.kind === 'found';
  return [
    best && button('context', phrases.contextButton, [best]),
    others.length > 0 ? button('other', phrases.otherEvidenceButton, others) : undefined,
    best && isFound ? button('why', phrases.meaning.why, [best]) : undefined,
    ...feedbackButtons(keptAs, language),
    isPrivate ? button('share', phrases.shareButton) : undefined,
    best && isFound && isPrivate
      ? pushButton(phrases.sharing.open, writePackId('pack', packOfAnswer(best)))
      : undefined,
  ].filter((one) => one !== undefined);
}

/** The question on top of what is replied to it. */
export function renderQuestion(question: string): string {
  const shown = clip(onOneLine(question), { max: questionGraphemes, unit: 'graphemes' });
  return renderWithin(shares.question, shown, (clipped) => `${questionMark}${escapeMarkdown(clipped)}`);
}

/** The values that answer, each once, joined as Chinese lists are; undefined where the whole sentence answers. */
function renderHeadline({ evidence: [best], values }: Found): string | undefined {
  const texts = new Set(values.map((value) => onOneLine(textAt(best.article.text, value))));
  texts.delete('');
  if (texts.size === 0) return undefined;
  const headline = [...texts].join('、');
  const mark = headingSizes.find(({ longest }) => headline.length <= longest)?.mark ?? '###';
  return renderWithin(shares.headline, headline, (clipped) => `${mark} ${escapeMarkdown(clipped)}`);
}

/** What the relative dates that answer stand for, beside the quotation and never inside: “明年”即2020年. */
function renderResolved({ evidence: [best], values }: Found, phrases: Phrases): string | undefined {
  const told = best.figures
    .filter((figure) => values.some((value) => value.start === figure.start && value.end === figure.end))
    .flatMap((figure) => {
      const date = writtenOut(figure, best.article, phrases);
      return date ? [phrases.standsFor(onOneLine(textAt(best.article.text, figure)), date)] : [];
    });
  return told.length === 0
    ? undefined
    : renderWithin(shares.notes / 2, told.join(' · '), (clipped) => `-# ${escapeMarkdown(clipped)}`);
}

function renderMissing({ missing }: NotFound, phrases: Phrases): string | undefined {
  const words = missing.map(onOneLine).filter(Boolean).slice(0, mostMissing);
  return words.length === 0
    ? undefined
    : renderWithin(shares.notes / 2, phrases.missing(words), escapeMarkdown);
}

function renderReadings({ readings }: Answer, phrases: Phrases): string | undefined {
  const told = readings.map((reading) => onOneLine(phrases.readAs(reading))).join(' · ');
  return told === ''
    ? undefined
    : renderWithin(shares.notes / 2, told, (clipped) => `-# ${escapeMarkdown(clipped)}`);
}
