import type { IndexedArticle } from '../../index/passage-index.ts';
import type { MatchedMeaning } from '../../matching/meaning.ts';
import { meanOf } from '../../meaning/likeness.ts';
import type { QuestionVectors } from '../../meaning/question-vectors.ts';
import { fold } from '../../text/normalize.ts';

/** A piece tells something if it weighs at least this part of what pieces weigh on average. */
const telling = 0.5;

type Column = readonly number[];

/** How like the question each sentence is in meaning: as it stands, beside the best, and piece by piece. */
export const meaningNames: readonly string[] = [
  'meaning',
  'meaning-ahead',
  'meaning-best',
  'meaning-place',
  'meaning-plain-ahead',
  'meaning-untitled-ahead',
  'meaning-distinct-ahead',
  'meaning-least',
  'meaning-least-of-article',
  'meaning-fifth',
  'meaning-lost',
  'meaning-most-lost',
  'meaning-answer',
  'meaning-answer-ahead',
  'meaning-whole',
  'meaning-whole-ahead',
  'meaning-before',
  'meaning-after',
  'meaning-with-before',
  'meaning-with-both-least',
];

/** The columns of `meaningNames`, a value a candidate. */
export function meaningColumns(
  { question, likenesses }: MatchedMeaning,
  { article }: IndexedArticle,
): readonly Column[] {
  const { weights } = question;
  const title = fold(article.title);
  const pieces = likenesses.map((one) => one.pieces);
  const best = weights.map((_, at) => Math.max(0, ...pieces.map((cosines) => cosines[at] ?? 0)));
  const tells = weights.map((weight) => (weight * weights.length >= telling ? 1 : 0));
  const even = normalized(weights.map(() => 1));
  const untitled = normalized(weights.map((weight, at) => (isInTitle(question, at, title) ? 0 : weight)));
  const distinct = normalized(weights.map((weight, at) => weight * spreadOf(pieces, at)));
  const meaning = pieces.map((cosines) => meanOf(cosines, weights));
  const answers = likenesses.map(({ answer }) => answer);
  const wholes = likenesses.map(({ whole }) => whole);
  const joint = pieces.map((cosines, at) => larger(cosines, pieces[at - 1]));
  const around = joint.map((cosines, at) => larger(cosines, pieces[at + 1]));
  const lost = pieces.map((cosines) => cosines.map((cosine, at) => (best[at] as number) - cosine));
  const mostMeaning = Math.max(0, ...meaning);
  return [
    meaning,
    ahead(meaning),
    meaning.map(() => mostMeaning),
    placesOf(meaning),
    ahead(pieces.map((cosines) => meanOf(cosines, even))),
    ahead(pieces.map((cosines) => meanOf(cosines, untitled))),
    ahead(pieces.map((cosines) => meanOf(cosines, distinct))),
    pieces.map((cosines) => least(cosines, tells)),
    meaning.map(() => least(best, tells)),
    pieces.map((cosines) => fifth(cosines, tells)),
    lost.map((parts) => meanOf(parts, weights)),
    lost.map((parts) => parts.reduce((most, part, at) => Math.max(most, part * (tells[at] as number)), 0)),
    answers,
    ahead(answers),
    wholes,
    ahead(wholes),
    meaning.map((_, at) => (meaning[at - 1] ?? 0) - mostMeaning),
    meaning.map((_, at) => (meaning[at + 1] ?? 0) - mostMeaning),
    joint.map((cosines) => meanOf(cosines, weights)),
    around.map((cosines) => least(cosines, tells)),
  ];
}

/** How far each value is before the greatest of the others, or behind it. */
function ahead(values: Column): Column {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value > first) [first, second] = [value, first];
    else second = Math.max(second, value);
  }
  return values.map((value) => value - (value === first ? Math.max(second, 0) : first));
}

/** 1 for the greatest, 1/2 for the second …; of equals the earlier one first. */
function placesOf(values: Column): Column {
  const order = values
    .map((_, at) => at)
    .sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other);
  const places = new Array<number>(values.length).fill(0);
  order.forEach((at, place) => {
    places[at] = 1 / (place + 1);
  });
  return places;
}

/** By how much the best sentence has a piece more than sentences have it in the mean: a piece they all have tells little. */
function spreadOf(pieces: readonly Float32Array[], at: number): number {
  const cosines = pieces.map((one) => one[at] ?? 0);
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(cosines.length, 1);
  return Math.max(0, ...cosines) - mean;
}

/** Whether a piece stands in the title together with the one before or behind it. */
function isInTitle({ text, pieces }: QuestionVectors, at: number, title: string): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!piece || title === '') return false;
  const stretches = [
    text.slice(before?.start ?? piece.start, piece.end),
    text.slice(piece.start, after?.end),
  ];
  return stretches.some((stretch) => stretch.length > 1 && title.includes(stretch));
}

function normalized(weights: Float32Array): Float32Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}

function larger(cosines: Float32Array, others: Float32Array | undefined): Float32Array {
  return others ? cosines.map((cosine, at) => Math.max(cosine, others[at] as number)) : cosines;
}

/** The least cosine of the pieces that tell something. */
function least(cosines: Float32Array, tells: Float32Array): number {
  return cosines.reduce((found, cosine, at) => (tells[at] ? Math.min(found, cosine) : found), 1);
}

/** The cosine below which a fifth of the telling pieces lie: one odd piece alone moves it little. */
function fifth(cosines: Float32Array, tells: Float32Array): number {
  const sorted = cosines.filter((_, at) => tells[at]).sort();
  return sorted[Math.floor(sorted.length / 5)] ?? 1;
}
