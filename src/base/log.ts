/** The levels of LOG_LEVEL, from the most to the least talkative. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Says what happened, with fields. Never a token, nor the text of a question. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Takes one finished line without its line end. */
  readonly write: (line: string) => void;
  readonly now: () => Date;
}

/** A log of one line an event: time, level, event, then `key=value` for each field that is set. */
export function createLog({ level, write, now }: LogOptions): Log {
  const say =
    (lineLevel: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (logLevels.indexOf(lineLevel) < logLevels.indexOf(level)) return;
      const pairs = Object.entries(fields).filter(([, value]) => value !== undefined);
      const told = pairs.map(([key, value]) => ` ${key}=${quoteIfNeeded(String(value))}`).join('');
      write(`${now().toISOString()} ${lineLevel} ${event}${told}`);
    };
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
}

/** A log that says nothing, for tests and for programs that print only results. */
export const silentLog: Log = createLog({ level: 'silent', write: () => {}, now: () => new Date(0) });

/** Quoted where a reader could not tell where the value ends, or a terminal would obey it. */
function quoteIfNeeded(value: string): string {
  return value === '' || /[\s"=\p{Cc}]/u.test(value) ? JSON.stringify(value) : value;
}
