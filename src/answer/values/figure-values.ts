import { type Span, textAt } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Sentence } from '../../index/sentence.ts';
import type { Query } from '../../matching/query.ts';
import type { Want } from '../../question/question.ts';
import { fitOf } from '../../ranking/wanted.ts';
import { fold } from '../../text/normalize.ts';
import { type Anchor, findAnchors } from './anchors.ts';
import type { ValueRule } from './value-rule.ts';

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

/**
 * The figure of the sort asked for that is nearest to the words the question shares with the sentence; for a list
 * all of its row. What the question says itself does not answer it.
 */
export const figureValues: ValueRule = {
  name: 'figure',
  select(query, sentence) {
    const fitting = fittingFigures(query, sentence);
    const [best] = fitting;
    if (!best) return [];
    return query.question.want.isList ? bestRow(fitting, sentence) : [best.figure];
  },
};

interface Scored {
  readonly figure: Figure;
  readonly score: number;
}

function fittingFigures({ question, ...query }: Query, sentence: Sentence): readonly Scored[] {
  const { text } = sentence.article;
  const fitting = sentence.figures
    .map((figure) => ({ figure, fit: fitOf(question.want, figure) }))
    .filter(({ figure, fit }) => fit > 0 && !isSaid(fold(textAt(text, figure)), question.folded));
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

/** A row of figures of one kind, parted by no more than 、 和 or a few words: the whole of the best one. */
function bestRow(fitting: readonly Scored[], { article: { text } }: Sentence): readonly Span[] {
  const inOrder = [...fitting].sort((one, other) => one.figure.start - other.figure.start);
  const rows: Scored[][] = [];
  for (const one of inOrder) {
    const last = rows.at(-1)?.at(-1);
    const isJoined =
      last?.figure.kind === one.figure.kind && isJoint(text.slice(last.figure.end, one.figure.start));
    if (isJoined) rows.at(-1)?.push(one);
    else rows.push([one]);
  }
  const worth = (row: readonly Scored[]): number =>
    Math.max(...row.map(({ score }) => score)) * Math.log2(1 + row.length);
  const [best = []] = rows.sort((one, other) => worth(other) - worth(one));
  return best.map(({ figure }) => figure);
}

function isJoint(between: string): boolean {
  return /^[“”‘’《》]*(?:[、,，]|和|与|及|以及|[、,，]?\s*)[“”‘’《》]*$/u.test(between);
}
