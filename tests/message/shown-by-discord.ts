/** What a person sees of a Markdown text, and which stretches of it are bold. */
export interface Shown {
  readonly text: string;
  readonly bold: readonly string[];
}

/**
 * Reads Markdown as Discord does, as far as this project writes it: backslash escapes and bold. Anything else
 * that Discord would act on is an accident, and thrown.
 */
export function shownByDiscord(markdown: string): Shown {
  const lines = markdown.split('\n').map((line) => line.replace(/^> /u, ''));
  let text = '';
  const bold: string[] = [];
  for (const [number, line] of lines.entries()) {
    if (/^\s*(?:[-+]|\d+[.)]\s)/u.test(line)) throw new Error(`a list begins: ${line}`);
    if (number > 0) text += '\n';
    text += readLine(line, bold);
  }
  return { text, bold };
}

function readLine(line: string, bold: string[]): string {
  let text = '';
  let boldFrom: number | undefined;
  let rest = line;
  while (rest !== '') {
    const token = /^(?:\\[^0-9A-Za-z\s]|\*\*|[\s\S])/u.exec(rest)?.[0] ?? '';
    if (/^:(?:\/\/|[\w+~-]+:)/u.test(rest)) throw new Error(`a link or an emoji begins: ${rest}`);
    if (token === '**') {
      if (boldFrom !== undefined) bold.push(text.slice(boldFrom));
      boldFrom = boldFrom === undefined ? text.length : undefined;
    } else if (/^[\\*_~`|<>@#[\]]$/u.test(token)) {
      throw new Error(`formatting begins: ${rest}`);
    } else {
      text += token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
    }
    rest = rest.slice(token.length);
  }
  if (boldFrom !== undefined) throw new Error(`bold does not end: ${line}`);
  return text;
}
