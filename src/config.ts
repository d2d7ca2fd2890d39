import { Fault } from './base/fault.ts';
import { type LogLevel, logLevels } from './base/log.ts';
import { type SegmenterChoice, segmenterChoices } from './text/jieba.ts';

/** Every setting there is. The names are in .env.example, one comment each. */
export interface Config {
  readonly discordToken?: string;
  readonly discordApiUrl?: string;
  readonly discordGuildId?: string;
  readonly corpus?: string;
  readonly databaseUrl: string;
  readonly segmenter: SegmenterChoice;
  /** Whether answers go by meaning too, with a model that is fetched once. */
  readonly model: ModelChoice;
  readonly modelDir?: string;
  readonly hubUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
}

/** ZHAIJU_MODEL. */
export const modelChoices = ['on', 'off'] as const;
export type ModelChoice = (typeof modelChoices)[number];

type Env = Readonly<Record<string, string | undefined>>;

const usualPort = 3000;
const usualDatabaseUrl = 'file:data/zhaiju.db';
const highestPort = 65_535;

/** The settings of an environment; an empty one counts as not set. Throws Fault `config-invalid` with all mistakes at once. */
export function readConfig(env: Env): Config {
  const mistakes: string[] = [];
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const oneOf = <T extends string>(name: string, choices: readonly T[], usual: T): T => {
    const value = text(name);
    const choice = choices.find((one) => one === value);
    if (value !== undefined && choice === undefined)
      mistakes.push(`${name} must be one of ${choices.join(', ')}, not "${value}"`);
    return choice ?? usual;
  };
  const fitting = (name: string, fits: (value: string) => boolean, mustBe: string): string | undefined => {
    const value = text(name);
    if (value !== undefined && !fits(value)) mistakes.push(`${name} must be ${mustBe}`);
    return value;
  };

  const port = fitting(
    'PORT',
    (value) => /^\d{1,5}$/u.test(value) && Number(value) <= highestPort,
    `a number from 0 to ${highestPort}`,
  );
  // A token is a secret: the mistake is told without it.
  const discordToken = fitting(
    'DISCORD_TOKEN',
    (value) => /^[\w.-]{20,}$/u.test(value),
    'the bot token of the Developer Portal, without quotes or "Bot "',
  );
  const discordApiUrl = fitting(
    'DISCORD_API_URL',
    (value) => /^https?:\/\//u.test(value) && URL.canParse(value),
    'a URL that begins with http:// or https://',
  );
  const discordGuildId = fitting(
    'DISCORD_GUILD_ID',
    (value) => /^\d{15,22}$/u.test(value),
    'the number of a server (copy its ID in Discord)',
  );
  const corpus = text('ZHAIJU_CORPUS');
  const modelDir = text('ZHAIJU_MODEL_DIR');
  const hubUrl = fitting(
    'HF_ENDPOINT',
    (value) => /^https?:\/\//u.test(value) && URL.canParse(value),
    'a URL that begins with http:// or https://',
  );
  const config = {
    ...(discordToken && { discordToken }),
    ...(discordApiUrl && { discordApiUrl }),
    ...(discordGuildId && { discordGuildId }),
    ...(corpus && { corpus }),
    databaseUrl: text('DATABASE_URL') ?? usualDatabaseUrl,
    segmenter: oneOf('ZHAIJU_SEGMENTER', segmenterChoices, 'auto'),
    model: oneOf('ZHAIJU_MODEL', modelChoices, 'on'),
    ...(modelDir && { modelDir }),
    ...(hubUrl && { hubUrl }),
    host: text('HOST') ?? '127.0.0.1',
    port: port === undefined ? usualPort : Number(port),
    logLevel: oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  if (mistakes.length > 0) throw new Fault('config-invalid', `settings (.env): ${mistakes.join('; ')}`);
  return config;
}
