import type { Want } from '../question.ts';

/** One way of asking. It sees the folded question: Simplified, lower case, half-width. */
export interface QuestionRule {
  readonly name: string;
  /** Global; each match is blanked out of what is searched for, unless `keeps` says otherwise. */
  readonly pattern: RegExp;
  /** What a match asks for; undefined if, looked at closely, it asks for nothing. */
  read(match: RegExpExecArray): Want | undefined;
  /** The named group of the match that stays searchable: the noun of 哪座城市. */
  readonly keeps?: string;
}
