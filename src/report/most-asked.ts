import { mergeQuestions, type SameQuestionParts } from '../matching/same-question.ts';
import type { AskedQuestion } from '../store/questions.ts';

/** Questions that ask the same. */
export interface AskedOften {
  /** How most of them put it; of equals, the wording used last. */
  readonly text: string;
  /** Each time it was asked, in the order given. */
  readonly asked: readonly AskedQuestion[];
}

/** Of more different questions only those asked most, and lately, are compared: each takes some tenths of a millisecond. */
const mostCompared = 1_000;

/** The questions in groups that ask the same, most asked first; of equals, the one asked last. They come oldest first. */
export function mostAsked(
  questions: readonly AskedQuestion[],
  parts: SameQuestionParts,
): readonly AskedOften[] {
  const byText = new Map<string, AskedQuestion[]>();
  for (const question of questions) {
    const text = question.text.trim();
    const asked = byText.get(text);
    if (asked) asked.push(question);
    else byText.set(text, [question]);
  }
  const worded = [...byText].map(([text, asked]): AskedOften => ({ text, asked })).sort(mostFirst);
  return mergeQuestions(worded.slice(0, mostCompared), parts).map(toGroup).sort(mostFirst);
}

function toGroup(wordings: readonly AskedOften[]): AskedOften {
  const [first] = wordings;
  return { text: first?.text ?? '', asked: wordings.flatMap(({ asked }) => asked) };
}

function mostFirst(one: AskedOften, other: AskedOften): number {
  return other.asked.length - one.asked.length || lastAsked(other).localeCompare(lastAsked(one));
}

function lastAsked({ asked }: AskedOften): string {
  return asked.reduce((last, { askedAt }) => (askedAt > last ? askedAt : last), '');
}
