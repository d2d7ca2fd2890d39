/** When and where a server's digest comes out. */
export interface DigestSchedule {
  /** The channel's id. */
  readonly channel: string;
  /** As croner reads it. */
  readonly cron: string;
  /** An IANA name, Asia/Shanghai. */
  readonly timeZone: string;
}

/** What a server's managers have chosen. */
export interface ServerSettings {
  /** `auto`: each person's own. */
  readonly language: 'auto' | 'zh-CN' | 'zh-TW' | 'en';
  /** Answers are shown to who asks alone, unless they want otherwise. */
  readonly isPrivate: boolean;
  /** The only channels in which mentions are answered; empty: all. */
  readonly answerChannels: readonly string[];
  /** Who has this role may manage articles. */
  readonly managerRole?: string;
  /** Where changes are told. */
  readonly logChannel?: string;
  /** From 0 to 1: below this confidence a question counts as not answered. */
  readonly threshold?: number;
  /** Questions are kept for the inbox and the statistics. */
  readonly keepsQuestions: boolean;
  /** How many days questions are kept. */
  readonly retentionDays: number;
  readonly digest?: DigestSchedule;
  /** The colour of pictures and messages, 0xRRGGBB. */
  readonly colour?: number;
}

/** What holds until somebody chooses. */
export const usualSettings: ServerSettings = {
  language: 'auto',
  isPrivate: false,
  answerChannels: [],
  keepsQuestions: true,
  retentionDays: 90,
};

/** What to set; undefined brings back the usual. */
export type SettingsChange = { readonly [Name in keyof ServerSettings]?: ServerSettings[Name] | undefined };

type Read<T> = (value: unknown) => T | undefined;

const languages = ['auto', 'zh-CN', 'zh-TW', 'en'] as const;
/** Ids, cron lines, names of time zones: none is longer. */
const longestText = 200;
const longestRetentionDays = 3650;

const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const text: Read<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= longestText ? value : undefined;
const number =
  (least: number, most: number): Read<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;
const whole =
  (least: number, most: number): Read<number> =>
  (value) =>
    Number.isInteger(value) ? number(least, most)(value) : undefined;

/** Each setting as it may be; undefined for anything else. */
const readers: { readonly [Name in keyof ServerSettings]-?: Read<ServerSettings[Name]> } = {
  language: (value) => languages.find((language) => language === value),
  isPrivate: flag,
  answerChannels: (value) =>
    Array.isArray(value) && value.every((one) => text(one) !== undefined) ? value.map(String) : undefined,
  managerRole: text,
  logChannel: text,
  threshold: number(0, 1),
  keepsQuestions: flag,
  retentionDays: whole(1, longestRetentionDays),
  digest: readDigest,
  colour: whole(0, 0xff_ff_ff),
};

/** The settings of an object that may hold anything: what is missing, unknown or cannot be is as usual. */
export function readSettings(stored: object): ServerSettings {
  const given = new Map(Object.entries(stored));
  const set = Object.entries(readers).flatMap(([name, read]) => {
    const value = read(given.get(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...usualSettings, ...Object.fromEntries(set) };
}

/** The names of the settings that cannot be what they are told to be. */
export function impossibleIn(change: SettingsChange): readonly string[] {
  const given = new Map<string, unknown>(Object.entries(change));
  return Object.entries(readers)
    .filter(([name, read]) => given.get(name) !== undefined && read(given.get(name)) === undefined)
    .map(([name]) => name);
}

function readDigest(value: unknown): DigestSchedule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(value));
  const [channel, cron, timeZone] = ['channel', 'cron', 'timeZone'].map((name) => text(given.get(name)));
  return channel && cron && timeZone ? { channel, cron, timeZone } : undefined;
}
