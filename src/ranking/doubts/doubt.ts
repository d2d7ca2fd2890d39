import type { Query } from '../../matching/query.ts';
import type { Ranked } from '../rank.ts';

/** What is looked at when it is asked whether the articles say it at all: the question, and the sentences found, best first. */
export interface Finding {
  readonly query: Query;
  readonly best: Ranked;
  readonly ranked: readonly Ranked[];
}

/** One reason to doubt that the best sentence answers. */
export interface Doubt {
  readonly name: string;
  /** 0 no doubt at all, 1 as much as this reason can give. */
  weigh(finding: Finding): number;
  /** At this weight the reason alone decides that the articles do not say it; never, if there is none. */
  readonly decisiveAt?: number;
  /** Whether another sentence, nearly as good, may be free of it: the number that this one lacks may stand in the next. */
  readonly isPassable?: boolean;
  /** Whether it is about words only: of a sentence that is near in meaning it decides nothing alone. */
  readonly isOfWords?: boolean;
}
