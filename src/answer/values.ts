import { type Span, textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import type { Query } from '../matching/query.ts';
import { fitOf } from '../ranking/wanted.ts';
import { foldWithOffsets } from '../text/normalize.ts';
import type { Evidence } from './evidence.ts';

/** How fast nearness falls off, in characters: about a clause. */
const reach = 10;

/**
 * What answers inside the sentence, best first: the figures of the sort asked for, nearest to the words the
 * question shares with the sentence. One for a plain question, all of the best one's row for a list. Empty
 * when nothing of that sort is there.
 */
export function selectValues(query: Query, evidence: Evidence): readonly Span[] {
  const { want } = query.question;
  const anchors = findAnchors(query, evidence);
  const fitting = evidence.figures
    .map((figure) => ({ figure, score: fitOf(want, figure) * (1 + nearness(figure, anchors)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.figure.start - other.figure.start)
    .map(({ figure }) => figure);
  const [best] = fitting;
  if (!best) return [];
  return want.isList ? rowOf(best, fitting, evidence) : [best];
}

/** Where the question's pairs of characters stand in the sentence, and how much each tells. */
function findAnchors({ bigrams }: Query, { article, sentence }: Evidence): readonly Span[] {
  const { text, offsets } = foldWithOffsets(textAt(article.text, sentence));
  const spanAt = (at: number, length: number): Span => ({
    start: sentence.start + (offsets[at] ?? 0),
    end: sentence.start + (offsets[at + length] ?? 0),
  });
  return bigrams.flatMap((bigram) => {
    const anchors: Span[] = [];
    for (let at = text.indexOf(bigram); at >= 0; at = text.indexOf(bigram, at + 1))
      anchors.push(spanAt(at, bigram.length));
    return anchors;
  });
}

function nearness(figure: Figure, anchors: readonly Span[]): number {
  const gaps = anchors.map(({ start, end }) => Math.max(0, start - figure.end, figure.start - end));
  return gaps.reduce((sum, gap) => sum + Math.exp(-gap / reach), 0);
}

/** The figures of the best one's kind that stand in a row with it, parted by no more than 、 和 or a few words. */
function rowOf(best: Figure, fitting: readonly Figure[], { article }: Evidence): readonly Figure[] {
  const same = fitting.filter(({ kind }) => kind === best.kind).sort((one, other) => one.start - other.start);
  const at = same.indexOf(best);
  let first = at;
  let last = at;
  const areInRow = (left: Figure | undefined, right: Figure | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    /^[、,，和与及以及\s“”‘’]{0,4}$/u.test(article.text.slice(left.end, right.start));
  while (areInRow(same[first - 1], same[first])) first--;
  while (areInRow(same[last], same[last + 1])) last++;
  return same.slice(first, last + 1);
}
