import type { Named } from './named.ts';

/** What can be set, by the names of the options of /settings. */
export type SettingName =
  | 'language'
  | 'private'
  | 'channel'
  | 'manager'
  | 'log'
  | 'threshold'
  | 'questions'
  | 'retention'
  | 'colour';

/** What the bot says of a server's settings. */
export interface SettingsPhrases {
  readonly command: Named;
  readonly options: Readonly<Record<SettingName, Named>> & { readonly reset: Named };
  readonly title: string;
  /** What each setting is called in the list of them all. */
  readonly labels: Readonly<Record<SettingName, string>>;
  readonly saved: string;
  readonly automatic: string;
  readonly yes: string;
  readonly no: string;
  readonly everywhere: string;
  readonly nobodyElse: string;
  readonly nowhere: string;
  readonly usual: string;
  days(count: number): string;
  /** Of a colour that is none. */
  readonly notAColour: string;
  /** Where mentions are answered, told to who asks elsewhere. */
  askThere(channels: readonly string[]): string;
}
