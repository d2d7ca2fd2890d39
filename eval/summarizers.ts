import type { Sentence } from '../src/index/sentence.ts';
import { functionWords } from '../src/question/fillers.ts';
import { isImprint } from '../src/reading/event.ts';
import { summarize } from '../src/reading/summary.ts';

/** Chooses so many sentences of an article; gives their numbers in the order of the text. */
export type Summarizer = (sentences: readonly Sentence[], count: number) => readonly number[];

/** Ours, and what it must beat. */
export const summarizers: Readonly<Record<string, Summarizer>> = { ours, 'lead-5': lead, TextRank: textRank };

function ours(sentences: readonly Sentence[], count: number): readonly number[] {
  const numbers = new Map(sentences.map(({ passage }, number) => [passage.sentence.start, number]));
  return summarize(sentences, { sentences: count }).sentences.flatMap(
    ({ sentence }) => numbers.get(sentence.start) ?? [],
  );
}

/** The first sentences; the dateline, which nobody would quote, passed over. */
function lead(sentences: readonly Sentence[], count: number): readonly number[] {
  return sentences.flatMap((sentence, number) => (isImprint(sentence) ? [] : [number])).slice(0, count);
}

const damping = 0.85;
const steps = 50;

/** TextRank as published (Mihalcea & Tarau 2004), over jieba's words without function words. */
function textRank(sentences: readonly Sentence[], count: number): readonly number[] {
  const words = sentences.map(contentWords);
  const table = words.map((one, row) =>
    words.map((other, column) => (row === column ? 0 : likeness(one, other))),
  );
  const totals = table.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = words.map(() => 1);
  for (let step = 0; step < steps; step++) {
    ranks = ranks.map((_, to) => {
      const given = ranks.map((rank, from) => (rank * (table[from]?.[to] ?? 0)) / (totals[from] || 1));
      return 1 - damping + damping * given.reduce((sum, value) => sum + value, 0);
    });
  }
  return ranks
    .map((rank, number) => ({ rank, number }))
    .sort((one, other) => other.rank - one.rank || one.number - other.number)
    .slice(0, count)
    .map(({ number }) => number)
    .sort((one, other) => one - other);
}

/** Shared words by the logarithms of both lengths, as in the paper. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const length = Math.log(one.size) + Math.log(other.size);
  return length > 0 ? shared / length : 0;
}

/** The words of a sentence that say something, each once. */
export function contentWords({ words }: Sentence): ReadonlySet<string> {
  return new Set(
    words.map(({ word }) => word).filter((word) => /^[\p{L}\p{N}]+$/u.test(word) && !functionWords.has(word)),
  );
}
