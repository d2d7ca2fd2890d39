import type { Named } from './named.ts';

/** What the bot says of summaries, and of what a manager puts together to be posted. */
export interface SharingPhrases {
  readonly command: Named & { readonly article: Named; readonly sentences: Named };
  summaryTitle(article: string): string;
  /** Of all articles, a line each. */
  readonly allArticles: string;
  /** Above what later articles tell otherwise. */
  readonly changed: string;
  readonly noSummary: string;
  /** The button that opens a pack. */
  readonly open: string;
  readonly title: string;
  readonly hint: string;
  readonly chooseItems: string;
  readonly chooseChannel: string;
  readonly items: {
    readonly wide: string;
    readonly square: string;
    readonly figures: string;
  };
  post(channel: string | undefined): string;
  readonly copy: string;
  readonly crosspost: string;
  posted(link: string): string;
  readonly crossposted: string;
  readonly tooManyCrossposts: string;
  readonly channelGone: string;
  /** The bot lacks the permission to write there. */
  readonly channelRefused: string;
  readonly nothingChosen: string;
  /** Under what was posted. */
  postedBy(person: string): string;
}
