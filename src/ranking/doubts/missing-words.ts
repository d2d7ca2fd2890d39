import type { Doubt } from './doubt.ts';
import { wantsNumber } from './no-such-figure.ts';

/** The share of the question's words that the whole article does not have. */
export const missingWords: Doubt = {
  name: 'missing-words',
  weigh({ best: { match } }) {
    const words = match.terms.filter(({ kind }) => kind === 'bigram');
    return words.length === 0
      ? 0
      : words.filter(({ sentenceCount }) => sentenceCount === 0).length / words.length;
  },
};

/** The whole article shares nothing with the question but its own subject. */
export const onlySubjectShared: Doubt = {
  name: 'only-subject-shared',
  weigh({ best: { match, sentence } }) {
    const at = match.candidates.indexOf(sentence.number);
    const held = match.terms.filter(({ kind, frequencies }) => kind === 'bigram' && frequencies[at]);
    if (held.length === 0) return 1;
    return held.filter(({ isInTitle }) => isInTitle).length / held.length;
  },
};

/** A name in this share of the sentences is what the whole article is about. */
const subjectShare = 0.15;

/** Of a number's question the article knows its own subject and nothing else: 昆明常住人口 where only 昆明 is spoken of. */
export const onlySubjectKnown: Doubt = {
  name: 'only-subject-known',
  weigh({ query, best: { match } }) {
    if (!wantsNumber(query.question)) return 0;
    const often = subjectShare * (match.indexed.end - match.indexed.first);
    const tags = new Map(query.words.map(({ word, tag }) => [word, tag]));
    const isNoun = (term: string): boolean => tags.get(term)?.startsWith('n') ?? false;
    const others = match.terms.filter(({ kind, term, isInTitle, sentenceCount }) => {
      const isSubject = isInTitle || (/^n[rst]/u.test(tags.get(term) ?? '') && sentenceCount > often);
      return kind === 'concept' && !isSubject;
    });
    const isUnknown = others.every(({ sentenceCount }) => sentenceCount === 0);
    return isUnknown && others.some(({ term }) => isNoun(term)) ? 1 : 0;
  },
  decisiveAt: 1,
};
