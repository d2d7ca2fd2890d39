import { Fault } from './fault.ts';
import { type LogLevel, logLevels } from './log.ts';

/** Every setting there is. The names are in .env.example, one comment each. */
export interface Config {
  readonly discordToken?: string;
  readonly discordApiUrl?: string;
  readonly discordGuildId?: string;
  readonly corpus?: string;
  readonly segmenter: 'auto' | 'nodejieba' | 'node-rs';
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
}

type Env = Readonly<Record<string, string | undefined>>;

const segmenters = ['auto', 'nodejieba', 'node-rs'] as const;
const usualPort = 3000;

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
  const matching = (name: string, pattern: RegExp, mustBe: string): string | undefined => {
    const value = text(name);
    if (value !== undefined && !pattern.test(value)) mistakes.push(`${name} must be ${mustBe}`);
    return value;
  };

  const port = matching(
    'PORT',
    /^\d{1,4}$|^[1-5]\d{4}$|^6[0-4]\d{3}$|^65[0-4]\d\d$|^655[0-2]\d$|^6553[0-5]$/u,
    'a number from 0 to 65535',
  );
  // A token is a secret: the mistake is told without it.
  const discordToken = matching(
    'DISCORD_TOKEN',
    /^[\w.-]{20,}$/u,
    'the bot token of the Developer Portal, without quotes or "Bot "',
  );
  const discordApiUrl = matching(
    'DISCORD_API_URL',
    /^https?:\/\/\S+$/u,
    'a URL that begins with http:// or https://',
  );
  const discordGuildId = matching(
    'DISCORD_GUILD_ID',
    /^\d{15,22}$/u,
    'the number of a server (copy its ID in Discord)',
  );
  const corpus = text('ZHAIJU_CORPUS');
  const config = {
    ...(discordToken && { discordToken }),
    ...(discordApiUrl && { discordApiUrl }),
    ...(discordGuildId && { discordGuildId }),
    ...(corpus && { corpus }),
    segmenter: oneOf('ZHAIJU_SEGMENTER', segmenters, 'auto'),
    host: text('HOST') ?? '127.0.0.1',
    port: port === undefined ? usualPort : Number(port),
    logLevel: oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  if (mistakes.length > 0) throw new Fault('config-invalid', `settings (.env): ${mistakes.join('; ')}`);
  return config;
}
