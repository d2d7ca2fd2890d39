import { type Span, textAt } from '../base/span.ts';
import type { FactTable, Summary, Timeline } from '../engine/reader.ts';
import type { Figure } from '../figures/figure.ts';
import type { Claim } from '../reading/check.ts';
import type { Fact } from '../reading/facts.ts';
import type { SummarySentence } from '../reading/summary.ts';
import type { TimelineEvent } from '../reading/timeline.ts';

/** A figure as other programs read it; the names are those of the project's contract and stay. */
export interface FactJson extends Omit<Figure, 'scope' | 'office'> {
  readonly text: string;
  readonly what?: string;
  readonly scope?: string;
  readonly section?: string;
  readonly sentence: string;
}

interface EventJson extends Pick<Figure, 'from' | 'to' | 'precision'>, Span {
  readonly text: string;
  readonly event: string;
  readonly sentence: string;
}

interface SummarySentenceJson extends Span {
  readonly text: string;
  readonly article: string;
  readonly section?: string;
}

interface ClaimJson {
  readonly text: string;
  readonly verdict: Claim['verdict'];
  /** The article's own figure. */
  readonly says?: string;
  readonly article?: string;
  readonly sentence?: string;
}

/** The figures of an article in JSON's plain values. */
export function factsToJson({ article, facts }: FactTable): { article: string; figures: FactJson[] } {
  return { article: article.id, figures: facts.map(factToJson) };
}

/** One figure in JSON's plain values: text and kind first, as people read it. */
export function factToJson({ article, figure, what, section, sentence }: Fact): FactJson {
  const at = (span: Span): string => textAt(article.text, span);
  const { kind, scope, office: _, start, end, ...rest } = figure;
  return {
    text: at(figure),
    kind,
    ...rest,
    ...(what && { what: at(what) }),
    ...(scope && { scope: at(scope) }),
    ...(section && { section: at(section) }),
    sentence: at(sentence),
    start,
    end,
  };
}

/** The events of an article in JSON's plain values. */
export function timelineToJson({ article, events }: Timeline): { article: string; events: EventJson[] } {
  return { article: article.id, events: events.map(eventToJson) };
}

function eventToJson({ article, date, event, sentence }: TimelineEvent): EventJson {
  const { from, to, precision, start, end } = date;
  return {
    text: textAt(article.text, date),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(precision && { precision }),
    event: textAt(article.text, event),
    sentence: textAt(article.text, sentence),
    start,
    end,
  };
}

/** The summary of an article in JSON's plain values. */
export function summaryToJson({ sentences, figures }: Summary): {
  sentences: SummarySentenceJson[];
  figures: FactJson[];
} {
  return { sentences: sentences.map(quotedToJson), figures: figures.map(factToJson) };
}

function quotedToJson({ article, sentence, section }: SummarySentence): SummarySentenceJson {
  return {
    text: textAt(article.text, sentence),
    article: article.id,
    ...(section && { section: textAt(article.text, section) }),
    start: sentence.start,
    end: sentence.end,
  };
}

/** The claims of a draft in JSON's plain values. */
export function checkToJson(draft: string, claims: readonly Claim[]): { claims: ClaimJson[] } {
  return {
    claims: claims.map(({ span, verdict, told }) => ({
      text: textAt(draft, span),
      verdict,
      ...(told?.says && { says: textAt(told.article.text, told.says) }),
      ...(told && { article: told.article.id, sentence: textAt(told.article.text, told.sentence) }),
    })),
  };
}
