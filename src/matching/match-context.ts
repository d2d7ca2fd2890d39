import type { PassageIndex } from '../index/passage-index.ts';
import type { Meaning } from './meaning.ts';

/** What a question is matched in: by words, and where there are vectors by meaning too. */
export interface MatchContext {
  readonly index: PassageIndex;
  readonly meaning?: Meaning | undefined;
}
