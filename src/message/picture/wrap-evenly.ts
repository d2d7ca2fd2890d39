import { breakUp, type LineRoom, wrapText } from './wrap.ts';

/** A title that is longer is set line after line: it is cut off anyway. */
const mostLines = 3;
/** What it costs to end a line in the middle of a phrase, beside the square of how much lines differ in length. */
const midPhrase = 0.12;

/**
 * The text as a title is set: lines about as long as each other, that end between words and best behind a mark, by the
 * same rules as `wrapText`; one line more than that needs, if words would have to be broken otherwise.
 */
export function wrapEvenly(text: string, room: LineRoom): readonly string[] {
  const plain = wrapText(text, room);
  if (plain.length === 1 || plain.length > mostLines) return plain;
  const words = keepWords(breakUp(text, room), room);
  const whole = room.widthOf(words.join(''));
  for (const lines of [plain.length, plain.length + 1]) {
    const best = cheapest(words, { room, lines, average: whole / lines });
    if (best) return best.lines;
  }
  return plain;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words that belong to the one before them. */
const particle = /^[的地得了着们]$/u;
/** A name in quotation marks or brackets is one word. */
const quoted = /[“‘《〈「『（(][^“”‘’《》〈〉「」『』（）()]{1,8}[”’》〉」』）)]/gu;

/** The parts, those of one word joined; a word wider than a line stays apart. */
function keepWords(parts: readonly string[], room: LineRoom): readonly string[] {
  const ends = endsOfWords(parts.join(''));
  const words: string[] = [];
  let [at, isOpen] = [0, false];
  for (const part of parts) {
    const joined = (words.at(-1) ?? '') + part;
    if (isOpen && room.widthOf(joined) <= room.width) words.splice(-1, 1, joined);
    else words.push(part);
    at += part.length;
    isOpen = !ends.has(at);
  }
  return words;
}

function endsOfWords(text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const { index, segment } of segmenter.segment(text)) {
    if (particle.test(segment)) ends.delete(index);
    ends.add(index + segment.length);
  }
  for (const { index, 0: name } of text.matchAll(quoted)) {
    for (let at = index + 1; at < index + name.length; at++) ends.delete(at);
  }
  return ends;
}

interface Search {
  readonly room: LineRoom;
  readonly average: number;
  readonly lines: number;
}

interface Breaks {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The best of all ways to set the words in so many lines; undefined if there is none. */
function cheapest(words: readonly string[], { lines, ...search }: Search): Breaks | undefined {
  if (lines === 1) return asLine(words, search);
  let best: Breaks | undefined;
  for (let to = 1; to < words.length; to++) {
    const first = asLine(words.slice(0, to), search);
    if (!first) break;
    const rest = cheapest(words.slice(to), { lines: lines - 1, ...search });
    if (!rest) continue;
    const cost = first.cost + rest.cost + (endsPhrase.test(first.lines[0] ?? '') ? 0 : midPhrase);
    if (!best || cost < best.cost) best = { cost, lines: [...first.lines, ...rest.lines] };
  }
  return best;
}

const endsPhrase = /\p{P}$/u;

function asLine(words: readonly string[], { room, average }: Omit<Search, 'lines'>): Breaks | undefined {
  const line = words.join('').trim();
  const width = room.widthOf(line);
  return width > room.width ? undefined : { cost: ((width - average) / average) ** 2, lines: [line] };
}
