import { textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../index/sentence.ts';
import type { Query } from '../matching/query.ts';
import type { Want } from '../question/question.ts';
import { fold } from '../text/normalize.ts';
import { type Anchor, findAnchors } from './anchors.ts';
import { fitOf } from './wanted.ts';

/** How fast nearness falls off, in characters: about half a clause. */
const reach = 8;
/** What is asked right behind the question word stands right behind the figure: 几次 + 交流合作奖, 5次 + 交流合作奖. */
const sameSide = 2;
/** Another figure of the sort, or a comma, stands between: what is there belongs to that. */
const beyondRival = 0.15;
const beyondComma = 0.5;
const beyondItem = 0.15;
/** 什么中心 is answered by what is called a centre. */
const sameNoun = 3;

/** A figure of the sort asked for, and how likely it is the one; comparable within one article. */
export interface ScoredFigure {
  readonly figure: Figure;
  readonly score: number;
}

/**
 * The figures of a sentence that are of the sort asked for, best first: those nearest to the words the question
 * shares with the sentence. What the question says itself does not answer it.
 */
export function scoreFigures({ question, ...query }: Query, sentence: Sentence): readonly ScoredFigure[] {
  const { text } = sentence.article;
  const fitting = sentence.figures
    .map((figure) => ({ figure, fit: fitOf(question.want, figure) }))
    .filter(({ figure, fit }) => fit > 0 && !isSaid(fold(textAt(text, figure)), question.folded));
  if (fitting.length === 0) return [];
  const anchors = findAnchors({ question, ...query }, sentence);
  const rivals = fitting.map(({ figure }) => figure);
  return fitting
    .map(({ figure, fit }) => ({
      figure,
      score:
        fit *
        novelty(figure, sentence) *
        nounFactor(textAt(text, figure), question.want) *
        (1 + nearness(figure, anchors, { text, rivals })),
    }))
    .sort((one, other) => other.score - one.score || one.figure.start - other.figure.start);
}

function nounFactor(value: string, { noun }: Want): number {
  return noun !== undefined && fold(value).endsWith(noun) ? sameNoun : 1;
}

/** Whether the question says it itself; 昆明市 is said by who says 昆明. */
function isSaid(value: string, question: string): boolean {
  return (
    question.includes(value) || (value.length > 2 && question.includes(value.replace(/[省市县州国]$/u, '')))
  );
}

/** A name in every other sentence is what the article is about, and seldom what is asked for. */
const subjectShare = 0.15;
const subjectWeight = 0.3;

function novelty(figure: Figure, { article }: Sentence): number {
  if (figure.kind !== 'place' && figure.kind !== 'organisation') return 1;
  const times = article.text.split(textAt(article.text, figure)).length - 1;
  const lines = article.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  return times > 2 && times > subjectShare * lines ? subjectWeight : 1;
}

interface Surroundings {
  readonly text: string;
  readonly rivals: readonly Figure[];
}

function nearness(figure: Figure, anchors: readonly Anchor[], { text, rivals }: Surroundings): number {
  return anchors.reduce((sum, anchor) => {
    const isAfter = anchor.start >= figure.end;
    const gap = isAfter ? { start: figure.end, end: anchor.start } : { start: anchor.end, end: figure.start };
    if (gap.end < gap.start) return sum + anchor.weight; // 金砖国家 of 金砖国家技术转移中心
    const isSameSide = anchor.side === (isAfter ? 'right' : 'left');
    const isBeyond = rivals.some(
      (rival) => rival !== figure && rival.start >= gap.start && rival.end <= gap.end,
    );
    const factor = (isSameSide ? sameSide : 1) * (isBeyond ? beyondRival : 1) * separation(textAt(text, gap));
    return sum + anchor.weight * factor * Math.exp(-(gap.end - gap.start) / reach);
  }, 0);
}

/** A comma parts what belongs together less than the 、 or 和 between two items of a row. */
function separation(between: string): number {
  return (/[,，;；]/u.test(between) ? beyondComma : 1) * (/、|[”’》]和/u.test(between) ? beyondItem : 1);
}
