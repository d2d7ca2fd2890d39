import type { Asked } from '../eval/data.ts';
import { createRandom } from '../eval/random.ts';

/** How long a round of questions may take, and where it tells how far it is. */
export interface TimeLimit {
  readonly mostMs: number;
  readonly report: (progress: string) => void;
}

/** The questions until the time is up, with a word now and then. */
export function* untilTimeIsUp(questions: readonly Asked[], { mostMs, report }: TimeLimit): Generator<Asked> {
  const startedAt = performance.now();
  let toldAt = startedAt;
  for (const [place, asked] of questions.entries()) {
    const now = performance.now();
    if (now - startedAt > mostMs) return;
    if (now - toldAt > 5_000) {
      report(`${place} of ${questions.length} questions`);
      toldAt = now;
    }
    yield asked;
  }
}

/** In an order by chance, the same each time, so that a part of the questions stands for all of them. */
export function shuffled(questions: readonly Asked[]): readonly Asked[] {
  const random = createRandom(1);
  return questions
    .map((asked) => ({ asked, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ asked }) => asked);
}
