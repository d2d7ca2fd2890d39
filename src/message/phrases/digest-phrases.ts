import type { DigestDays } from '../../report/due-times.ts';
import type { Named } from './named.ts';

/** Counts as the language writes them. */
export interface QuestionCounts {
  readonly asked: string;
  readonly found: string;
  readonly notFound: string;
}

/** What the bot says of a server's digest. */
export interface DigestPhrases {
  readonly command: Named & {
    readonly set: Named & {
      readonly channel: Named;
      readonly days: Named;
      readonly hour: Named;
      readonly timeZone: Named;
    };
    readonly preview: Named;
    readonly off: Named;
  };
  /** The days to choose from. */
  readonly days: Readonly<Record<DigestDays, string>>;
  title(period: string): string;
  readonly newArticles: string;
  readonly moreArticles: (count: string) => string;
  readonly mostAsked: string;
  readonly unanswered: string;
  counts(counts: QuestionCounts): string;
  /** Of a time in which nothing happened. */
  quiet(period: string): string;
  /** Where and when the next one comes out; the time is a mark of Discord's. */
  next(channel: string, time: string): string;
  readonly notSet: string;
  readonly off: string;
  readonly notATimeZone: string;
  readonly channelGone: string;
  readonly channelRefused: string;
  /** That one could not be posted, with the reason, to the managers. */
  notPosted(channel: string, reason: string): string;
  readonly triedAgain: string;
}
