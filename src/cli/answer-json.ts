import type { Answer } from '../answer/answer.ts';
import type { Evidence } from '../answer/evidence.ts';
import { type Span, textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';

/** An answer as other programs read it; the names are those of the project's contract and stay. */
export interface AnswerJson {
  /** As the question's line had it. */
  readonly id?: string | number;
  readonly kind: Answer['kind'];
  readonly values: readonly string[];
  readonly confidence: number;
  readonly evidence: readonly EvidenceJson[];
  readonly missing: readonly string[];
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
}

interface EvidenceJson {
  readonly article: string;
  readonly title: string;
  readonly section?: string;
  readonly sentence: string;
  /** UTF-16 offsets into the stored text of the article. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly figures: readonly FigureJson[];
}

type FigureJson = Omit<Figure, 'scope'> & { readonly text: string; readonly scope?: string };

/** The answer in JSON's plain values. */
export function answerToJson(
  answer: Answer,
  { ms, id }: { readonly ms: number; readonly id?: string | number },
): AnswerJson {
  const article = answer.evidence[0]?.article;
  const values =
    answer.kind === 'found' && article ? answer.values.map((span) => textAt(article.text, span)) : [];
  return {
    ...(id !== undefined && { id }),
    kind: answer.kind,
    values,
    confidence: round(answer.confidence),
    evidence: answer.evidence.map(evidenceToJson),
    missing: answer.kind === 'not-found' ? answer.missing : [],
    ms: round(ms),
  };
}

function evidenceToJson({ article, sentence, heading, score, figures }: Evidence): EvidenceJson {
  const at = (span: Span): string => textAt(article.text, span);
  return {
    article: article.id,
    title: article.title,
    ...(heading && { section: at(heading) }),
    sentence: at(sentence),
    start: sentence.start,
    end: sentence.end,
    score: round(score),
    figures: figures.map((figure) => figureToJson(figure, at)),
  };
}

/** Text and kind first, as people read it. */
function figureToJson({ kind, scope, ...rest }: Figure, at: (span: Span) => string): FigureJson {
  return { text: at(rest), kind, ...rest, ...(scope && { scope: at(scope) }) };
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
