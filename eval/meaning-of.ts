import type { Article } from '../src/article/article.ts';
import type { Meaning } from '../src/matching/meaning.ts';
import type { Lens } from '../src/meaning/lens.ts';
import { lookAtArticle, lookAtQuestion } from '../src/meaning/look.ts';
import type { Asked } from './data.ts';
import type { Readings } from './readings.ts';

/** The meaning of a question put to an article; `written` is how it is put, where that is changed. */
export type MeaningOf = (
  asked: Pick<Asked, 'id' | 'question'>,
  article: Article,
  written?: string,
) => Promise<Meaning | undefined>;

/** Words alone. */
export const withoutMeaning: MeaningOf = async () => undefined;

/** Looks through the lens that this question may be looked at through: one that has not learnt from it. */
export function meaningThrough(readings: Readings, lensFor: (questionId: string) => Lens): MeaningOf {
  return async ({ id, question }, article, written = question) => {
    const lens = lensFor(id);
    const looked = lookAtQuestion(await readings.question(written), lens);
    if (!looked) return undefined;
    const vectors = lookAtArticle(await readings.article(article), lens);
    return { question: looked, vectorsOf: () => vectors };
  };
}
