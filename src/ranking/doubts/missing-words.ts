import type { Doubt } from './doubt.ts';

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
