import type { TermMatch } from '../../matching/match.ts';
import type { FeatureGroup } from './feature.ts';

const howMany = 3;

/** Whether the question's rarest concepts and pairs are there: 1 yes, 0 no, ½ where the article has them nowhere. */
export const rarest: FeatureGroup = {
  names: [...places('concept'), ...places('bigram')],
  compute({ match }) {
    return (['concept', 'bigram'] as const).flatMap((kind) => {
      const terms = match.terms
        .filter((term) => term.kind === kind && !term.isInTitle)
        .sort((one, other) => other.weight - one.weight)
        .slice(0, howMany);
      return Array.from({ length: howMany }, (_, place) => presence(terms[place], match.candidates.length));
    });
  },
};

function places(kind: string): readonly string[] {
  return Array.from({ length: howMany }, (_, place) => `rarest-${kind}-${place + 1}`);
}

function presence(term: TermMatch | undefined, count: number): Float64Array {
  if (!term?.sentenceCount) return new Float64Array(count).fill(0.5);
  return Float64Array.from(term.frequencies, (frequency) => (frequency > 0 ? 1 : 0));
}
