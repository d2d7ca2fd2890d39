import type { ArticleVersion } from '../../store/articles.ts';
import type { Named } from './named.ts';

/** What a preview tells of an article in numbers. */
export interface Counts {
  readonly sections: number;
  readonly sentences: number;
  readonly figures: number;
}

/** What the bot says of a server's own articles. Titles arrive escaped. */
export interface ArticlePhrases {
  readonly command: Named;
  readonly add: Named & { readonly file: Named; readonly url: Named };
  readonly list: Named;
  readonly show: Named;
  readonly remove: Named;
  readonly history: Named;
  /** The option of show, remove and history. */
  readonly article: Named;
  readonly alias: Named & {
    readonly add: Named & { readonly names: Named };
    readonly remove: Named & { readonly which: Named };
  };
  readonly word: Named & {
    readonly add: Named & { readonly word: Named };
    readonly remove: Named & { readonly which: Named };
  };
  /** The entry of the message menu. */
  readonly takeIn: string;

  readonly form: {
    readonly title: string;
    readonly headline: string;
    readonly text: string;
    readonly source: string;
    readonly published: string;
    /** Under the field of the day. */
    readonly publishedHint: string;
  };
  /** While a long file is read, from 0 to 100. */
  reading(percent: number): string;
  preview(title: string): string;
  counts(counts: Counts): string;
  readonly headings: string;
  readonly samples: string;
  replaces(version: number): string;
  same(title: string): string;
  alike(title: string, percent: number): string;
  readonly publish: string;
  readonly drop: string;
  published(title: string): string;
  readonly dropped: string;
  readonly draftGone: string;

  listed(count: number): string;
  readonly noneListed: string;
  /** Beside an article that every server reads. */
  readonly shared: string;
  askRemove(title: string): string;
  readonly removeButton: string;
  readonly keepButton: string;
  removed(title: string): string;
  readonly kept: string;
  /** An article of the corpus cannot be removed from within Discord. */
  readonly notOwn: string;
  historyOf(title: string): string;
  readonly noHistory: string;
  readonly changes: Readonly<Record<ArticleVersion['change'], string>>;
  versionLine(version: ArticleVersion, when: string): string;
  restore(version: number): string;
  restored(title: string, version: number): string;
  readonly removedTitle: string;

  aliasesAdded(names: readonly string[]): string;
  readonly aliasesNeedTwo: string;
  aliasRemoved(name: string): string;
  wordAdded(word: string): string;
  wordRemoved(word: string): string;
  /** Of a word or name that was never added. */
  unknownWord(word: string): string;
  /** The line in the channel where changes are logged. */
  logged(change: ArticleVersion['change'], title: string, person: string): string;
}
