import type { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';

/** What a command reads from and writes to. */
export interface Console {
  readonly input: Readable;
  /** Prints one line, in colours where a terminal shows them; resolves when it is written, rejects with EPIPE when nobody reads any more. */
  print(line: string): Promise<void>;
  /** Says something beside the result. */
  warn(line: string): void;
}

/** A console over three streams. */
export function createConsole(input: Readable, output: Writable, errors: Writable): Console {
  const hasColours = output instanceof WriteStream && output.hasColors();
  output.on('error', () => {}); // told by print to whoever printed
  return {
    input,
    print: (line) =>
      new Promise((resolve, reject) => {
        const shown = hasColours ? line : stripVTControlCharacters(line);
        output.write(`${shown}\n`, (error) => (error ? reject(error) : resolve()));
      }),
    warn: (line) => {
      errors.write(`${line}\n`);
    },
  };
}
