/** A stretch of a line. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler'; readonly inner: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly inner: readonly Inline[] }
  | { readonly kind: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string };

/** A line or several. */
export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly inner: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inner: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inner: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

interface InlineRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Inline;
}

const part = (match: RegExpExecArray, group: number): string => match[group] ?? '';
const wrap =
  (kind: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler') =>
  (match: RegExpExecArray): Inline => ({ kind, inner: parseInline(part(match, 1)) });
const linkTo = (url: string, text = url): Inline => ({ kind: 'link', url, inner: [{ kind: 'text', text }] });

/** First match wins at each place: the longer marks stand before the shorter ones they begin with. */
const inlineRules: readonly InlineRule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/uy, read: (match) => ({ kind: 'text', text: part(match, 1) }) },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/uy,
    read: (match) => ({ kind: 'code', text: part(match, 2).trim() }),
  },
  { pattern: /<@!?(\d+)>/uy, read: (match) => ({ kind: 'user', id: part(match, 1) }) },
  { pattern: /<@&(\d+)>/uy, read: (match) => ({ kind: 'role', id: part(match, 1) }) },
  { pattern: /<#(\d+)>/uy, read: (match) => ({ kind: 'channel', id: part(match, 1) }) },
  { pattern: /<\/([^:>\n]+):\d+>/uy, read: (match) => ({ kind: 'command', name: part(match, 1) }) },
  {
    pattern: /<t:(-?\d{1,12})(?::([tTdDfFR]))?>/uy,
    read: (match) => ({ kind: 'time', seconds: Number(part(match, 1)), style: match[2] ?? 'f' }),
  },
  {
    pattern: /\[((?:\\.|[^\]\\\n])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/uy,
    read: (match) => ({ kind: 'link', url: part(match, 2), inner: parseInline(part(match, 1)) }),
  },
  // Only these lead anywhere; `javascript:` and its like stay text.
  { pattern: /<(https?:\/\/[^\s<>]+)>/uy, read: (match) => linkTo(part(match, 1)) },
  // A full stop or bracket after a bare address belongs to the sentence around it.
  {
    pattern:
      /(https?:\/\/[^\s<>\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]*[^\s<>.,:;"')\]\u3000-\u303f\uff00-\uffef\u4e00-\u9fff])/uy,
    read: (match) => linkTo(part(match, 1)),
  },
  { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/uy, read: wrap('strong') },
  { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/uy, read: wrap('underline') },
  { pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/uy, read: wrap('strike') },
  { pattern: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/uy, read: wrap('spoiler') },
  { pattern: /\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)(?<=\S)\*(?!\*)/uy, read: wrap('em') },
  { pattern: /_((?:\\[\s\S]|__|[^\\_])+?)_(?![0-9A-Za-z_])/uy, read: wrap('em') },
];

/** The text of a line as Discord reads it. What no rule knows stays text, character for character. */
export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const hit = inlineAt(text, at);
    if (hit?.inline.kind === 'text') plain += hit.inline.text;
    else if (hit) {
      flush();
      found.push(hit.inline);
    } else plain += text[at];
    at += hit?.length ?? 1;
  }
  flush();
  return found;
}

function inlineAt(text: string, at: number): { inline: Inline; length: number } | undefined {
  for (const { pattern, read } of inlineRules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { inline: read(match), length: match[0].length };
  }
  return undefined;
}

interface BlockRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Block;
}

const listItems = (text: string): readonly (readonly Inline[])[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => parseInline(line.replace(/^ *(?:[-*]|\d+\.) /u, '')));

/** Each begins at the start of a line. */
const blockRules: readonly BlockRule[] = [
  {
    pattern: /```(?:[\w+-]*\n)?([\s\S]+?)\n?```(?:\n|$)?/uy,
    read: (match) => ({ kind: 'code', text: part(match, 1) }),
  },
  { pattern: />>> ?([\s\S]*)$/uy, read: (match) => ({ kind: 'quote', inner: parseBlocks(part(match, 1)) }) },
  {
    pattern: /(?:> [^\n]*(?:\n|$))+/uy,
    read: (match) => ({ kind: 'quote', inner: parseBlocks(match[0].trimEnd().replace(/^> /gmu, '')) }),
  },
  {
    pattern: /(#{1,3}) +([^\n]+)(?:\n|$)/uy,
    read: (match) => ({
      kind: 'heading',
      level: levelOf(part(match, 1)),
      inner: parseInline(part(match, 2)),
    }),
  },
  {
    pattern: /-# +([^\n]+)(?:\n|$)/uy,
    read: (match) => ({ kind: 'subtext', inner: parseInline(part(match, 1)) }),
  },
  {
    pattern: /(?: *[-*] [^\n]+(?:\n|$))+/uy,
    read: (match) => ({ kind: 'list', ordered: false, items: listItems(match[0]) }),
  },
  {
    pattern: /(?: *\d+\. [^\n]+(?:\n|$))+/uy,
    read: (match) => ({ kind: 'list', ordered: true, items: listItems(match[0]) }),
  },
];

/** A whole message as Discord reads it. */
export function parseBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines = '';
  let at = 0;
  const flush = () => {
    const shown = lines.replace(/\n$/u, '');
    if (shown !== '') blocks.push({ kind: 'paragraph', inner: parseInline(shown) });
    lines = '';
  };
  while (at < text.length) {
    const hit = blockAt(text, at);
    if (hit) {
      flush();
      blocks.push(hit.block);
      at += hit.length;
    } else {
      const end = text.indexOf('\n', at) + 1 || text.length;
      lines += text.slice(at, end);
      at = end;
    }
  }
  flush();
  return blocks;
}

function blockAt(text: string, at: number): { block: Block; length: number } | undefined {
  for (const { pattern, read } of blockRules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0].length > 0) return { block: read(match), length: match[0].length };
  }
  return undefined;
}

function levelOf(marks: string): 1 | 2 | 3 {
  return marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
}
