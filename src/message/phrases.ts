import type { FaultCode } from '../base/fault.ts';
import type { Reading } from '../matching/query.ts';
import type { Verdict } from '../reading/check.ts';
import type { ArticlePhrases } from './phrases/article-phrases.ts';
import type { DigestPhrases } from './phrases/digest-phrases.ts';
import type { InboxPhrases } from './phrases/inbox-phrases.ts';
import type { MeaningPhrases } from './phrases/meaning-phrases.ts';
import type { Named } from './phrases/named.ts';
import type { SettingsPhrases } from './phrases/settings-phrases.ts';
import type { SharingPhrases } from './phrases/sharing-phrases.ts';
import type { StatsPhrases } from './phrases/stats-phrases.ts';

export type { Named } from './phrases/named.ts';

/** Which page it is, from 0, of how many, and of what only. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
  readonly topic: string;
}

/** Another article's figure. */
export interface Otherwise {
  readonly title: string;
  readonly value: string;
  /** ISO 8601. */
  readonly published?: string;
}

/** Everything the bot says of its own, in one language. Arguments that come from people or articles arrive escaped. */
export interface Phrases {
  readonly ask: Named & { readonly question: Named; readonly article: Named; readonly private: Named };
  readonly facts: Named & { readonly topic: Named; readonly article: Named };
  readonly timeline: Named & { readonly article: Named };
  readonly check: Named & { readonly text: Named };
  readonly help: Named;
  /** The entry of the message menu. */
  readonly checkInArticles: string;
  readonly articles: ArticlePhrases;
  readonly settings: SettingsPhrases;
  readonly sharing: SharingPhrases;
  readonly digest: DigestPhrases;
  readonly stats: StatsPhrases;
  readonly meaning: MeaningPhrases;
  readonly inbox: InboxPhrases;

  readonly contextButton: string;
  readonly otherEvidenceButton: string;
  readonly shareButton: string;

  /** The heading of an answer that no article gives. */
  readonly notSaid: string;
  /** Which words of the question no article has. */
  missing(words: readonly string[]): string;
  /** What stands above the sentences that come nearest. */
  readonly nearest: string;
  /** What stands above the sentences that support an answer. */
  readonly otherEvidence: string;
  readAs(reading: Reading): string;
  /** When an article came out, from an ISO 8601 date. */
  published(iso: string): string;
  /** Of when the figures are, plainly in the article's own words: its “so far” is not the reader's. */
  asOf(words: string): string;
  /** What another article says to the same question, by its year where that is known. */
  otherwise(other: Otherwise): string;
  sharedBy(person: string): string;
  /** A date from an ISO 8601 one, as exact as it is given. */
  date(iso: string): string;
  /** Of a date of which the end alone is known. */
  notAfter(date: string): string;
  /** What a relative date in the quotation stands for. */
  standsFor(written: string, date: string): string;

  factsTitle(article: string, page: PageNumber): string;
  timelineTitle(article: string, page: PageNumber): string;
  readonly noFacts: string;
  readonly noEvents: string;
  /** Under a picture of events that has not room for all. */
  moreEvents(count: number): string;
  /** Among what something ranks, or what a word stands for: in brackets. */
  among(scope: string): string;
  readonly previousPage: string;
  readonly nextPage: string;

  readonly verdicts: Readonly<Record<Verdict, string>>;
  articleSays(figure: string): string;
  readonly nothingToCheck: string;
  moreClaims(count: number): string;

  /** How to ask, with a question the articles answer where there is one. */
  howTo(example: string | undefined): string;
  readonly articleChanged: string;
  readonly commandGone: string;
  readonly alreadyShared: string;
  readonly suggestionGone: string;
  readonly onlyManagers: string;
  readonly onlyInServers: string;
  /** For a mistake of ours. */
  readonly failed: string;
  readonly faults: Readonly<Record<FaultCode, string>>;
}
