import { contextOf } from './context.ts';
import type { Doubt } from './doubt.ts';

/** Concepts that tell this much of what the most telling one tells are what the question is about. */
const tellingShare = 0.8;

/**
 * What the question is about is told elsewhere in the article, and nowhere near the best sentence: 领事馆 where the
 * best sentence counts 友城.
 */
export const subjectElsewhere: Doubt = {
  name: 'subject-elsewhere',
  weigh({ query, best }) {
    const { noun } = query.question.want; // 地区 of 哪些地区 names the answer, not the subject
    const nouns = query.words
      .filter(({ word, tag }) => /^n/u.test(tag) && word !== noun)
      .map(({ word }) => word);
    const known = best.match.terms.filter(
      ({ kind, term, sentenceCount, isInTitle }) =>
        kind === 'concept' && nouns.includes(term) && sentenceCount > 0 && !isInTitle,
    );
    const most = Math.max(0, ...known.map(({ weight }) => weight));
    const telling = known.filter(({ weight }) => weight >= tellingShare * most);
    if (telling.length === 0) return 0;
    const context = contextOf(best);
    const forms = new Map(query.concepts.map((concept) => [concept.word, concept.forms]));
    const isTold = (word: string): boolean =>
      (forms.get(word) ?? [word]).some((form) => context.includes(form));
    return telling.filter(({ term }) => !isTold(term)).length / telling.length;
  },
};
