import type { Named } from './named.ts';

/** What the bot says of how a server's questions went. Numbers come as the language writes them. */
export interface StatsPhrases {
  readonly command: Named & { readonly days: Named; readonly csv: Named };
  /** The title of a time of so many days. */
  title(days: string): string;
  /** Above the numbers, in the chart and in the table. */
  readonly day: string;
  readonly question: string;
  readonly asked: string;
  readonly found: string;
  readonly notFound: string;
  readonly wrong: string;
  /** Before the day on which most was asked. */
  readonly highest: string;
  readonly chartTitle: string;
  readonly answeredShare: string;
  latency(half: string, most: string): string;
  shelf(articles: string, sentences: string): string;
  readonly mostAsked: string;
  times(count: string): string;
  readonly nobodyAsked: string;
  readonly notKept: string;
  /** That older questions than so many days are gone. */
  keptFor(days: string): string;
}
