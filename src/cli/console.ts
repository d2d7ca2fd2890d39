import type { Readable, Writable } from 'node:stream';

/** What a command reads from and writes to. */
export interface Console {
  readonly input: Readable;
  /** Prints one line; resolves when it is written, rejects with EPIPE when nobody reads any more. */
  print(line: string): Promise<void>;
  /** Says something beside the result. */
  warn(line: string): void;
}

/** A console over three streams. */
export function createConsole(input: Readable, output: Writable, errors: Writable): Console {
  output.on('error', () => {}); // told by print to whoever printed
  return {
    input,
    print: (line) =>
      new Promise((resolve, reject) => {
        output.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
      }),
    warn: (line) => {
      errors.write(`${line}\n`);
    },
  };
}
