import type { Span } from '../base/span.ts';

/** What sort of thing would answer. `anything` where the question does not say. */
export type WantKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'measure'
  | 'duration'
  | 'age'
  | 'date'
  | 'rank'
  | 'ordinal'
  | 'document'
  | 'phone'
  | 'person'
  | 'place'
  | 'organisation'
  | 'title'
  | 'reason'
  | 'definition'
  | 'yes-no'
  | 'comparison'
  | 'article-source'
  | 'article-author'
  | 'article-date'
  | 'anything';

/** What is asked for. */
export interface Want {
  readonly kind: WantKind;
  /** The measure word that was asked with: 对 of 多少对. 个 is everybody's and says nothing. */
  readonly unit?: string;
  /** Of dates: how exact an answer is wanted. */
  readonly precision?: 'year' | 'month' | 'day';
  /** The noun that was asked with: 城市 of 哪座城市, 奖 of 什么奖. */
  readonly noun?: string;
  /** How the thing begins that is counted, if it stands behind the question word: 人口 of 多少人口. */
  readonly counted?: string;
  /** Whether several things are asked for: 哪些, 哪几个. */
  readonly isList: boolean;
}

/** A question understood. Offsets are into `folded`. */
export interface Question {
  /** As it was asked. */
  readonly text: string;
  readonly folded: string;
  readonly want: Want;
  /** The words that ask (多少对, 什么时候), where there are any. */
  readonly asking?: Span;
  /** `folded` with question words and fillers blanked out: what the articles can be searched for. */
  readonly content: string;
  /** The content words, as jieba cuts them, without function words. */
  readonly words: readonly string[];
}
