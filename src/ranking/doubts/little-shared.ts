import type { TermKind } from '../../matching/match.ts';
import type { Doubt, Finding } from './doubt.ts';

/** The share of the question's terms of one kind that the best sentence lacks, by weight. */
function lacking({ best }: Finding, kind: TermKind): number {
  const at = best.match.candidates.indexOf(best.sentence.number);
  if (at < 0) return 0; // an imprint shares no words with the question it answers
  let lacks = 0;
  let total = 0;
  for (const term of best.match.terms) {
    if (term.kind !== kind) continue;
    total += term.weight;
    if (!term.frequencies[at]) lacks += term.weight;
  }
  return total > 0 ? lacks / total : 1;
}

/** Hardly a character of the question stands in the sentence. */
export const littleShared: Doubt = {
  name: 'little-shared',
  weigh: (finding) => lacking(finding, 'unit'),
  decisiveAt: 0.97,
  isOfWords: true,
};

/** Its words do not, whatever its characters do. */
export const wordsLacking: Doubt = { name: 'words-lacking', weigh: (finding) => lacking(finding, 'word') };

/** Nor do their other names and synonyms. */
export const conceptsLacking: Doubt = {
  name: 'concepts-lacking',
  weigh: (finding) => lacking(finding, 'concept'),
};

/** The pairs of characters do not stand together there. */
export const pairsLacking: Doubt = { name: 'pairs-lacking', weigh: (finding) => lacking(finding, 'bigram') };

/** Nothing is shared but single characters, which any two texts share. */
export const onlyCharactersShared: Doubt = {
  name: 'only-characters-shared',
  weigh: (finding) =>
    Math.min(lacking(finding, 'concept'), lacking(finding, 'word'), lacking(finding, 'bigram')),
  decisiveAt: 1,
  isOfWords: true,
};
