/** Puts lines together out of pieces of running text, as a browser would. */
export interface LineWriter {
  /** Text that goes on in the same line, blanks as in the source. */
  add(piece: string): void;
  /** Ends the line; the next one stands directly below. Nothing happens where nothing was written. */
  endLine(): void;
  /** Ends the line; an empty one stands before the next. */
  endBlock(): void;
  /** What the next line begins with, if there is one before the block ends. */
  lead(mark: string): void;
  /** All lines so far. */
  text(): string;
}

export function createLineWriter(): LineWriter {
  const lines: string[] = [];
  let raw: string[] = [];
  let mark = '';
  let isApart = false;
  const endLine = () => {
    const line = tidyLine(raw.join(''));
    raw = [];
    if (line === '') return;
    if (isApart && lines.length > 0) lines.push('');
    lines.push(mark + line);
    mark = '';
    isApart = false;
  };
  return {
    add: (piece) => void raw.push(piece),
    endLine,
    endBlock: () => {
      endLine();
      isApart = true;
      mark = '';
    },
    lead: (words) => {
      mark = words;
    },
    text: () => {
      endLine();
      return lines.join('\n');
    },
  };
}

/** Characters that a reader does not see and a search would stumble over. */
const unseen = /[\u200b\u2060\ufeff\u00ad]|(?![\t\n\f\r])\p{Cc}/gu;
/** Where the source was wrapped between two Chinese characters there is no blank. */
const wrapped =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[\t\f\r ]*\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/** One line as it is read: blanks collapsed, none at its ends, none where Chinese text was only wrapped. */
export function tidyLine(raw: string): string {
  return raw
    .replace(unseen, '')
    .replace(wrapped, '')
    .replace(/[\t\n\f\r \u00a0]+/gu, ' ')
    .trim();
}
