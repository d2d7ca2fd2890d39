import type { Readable, Writable } from 'node:stream';

/** What a command reads from and writes to. */
export interface Console {
  readonly input: Readable;
  /** Prints one line; resolves when there is room for the next. */
  print(line: string): Promise<void>;
  /** Says something beside the result. */
  warn(line: string): void;
}

/** A console over three streams. */
export function createConsole(input: Readable, output: Writable, errors: Writable): Console {
  return {
    input,
    print: (line) =>
      new Promise((resolve) => {
        if (output.write(`${line}\n`)) resolve();
        else output.once('drain', resolve);
      }),
    warn: (line) => {
      errors.write(`${line}\n`);
    },
  };
}
