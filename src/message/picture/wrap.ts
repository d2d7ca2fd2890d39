/** How wide a text is when it is set, in widths of a Han character. */
export type Measure = (text: string) => number;

/** A measure, and how wide a line may be by it. */
export interface LineRoom {
  readonly width: number;
  readonly widthOf: Measure;
  /** How many lines are of use: one more is given if there are more. */
  readonly mostLines?: number;
}

/** Marks that no line begins with (避头), those of Chinese also behind a blank, and those that none ends with (避尾). */
const chineseClosing = '。，、；：！？）》〉」』】〕〗］｝”’…—·•～％‰℃々ー';
const latinClosing = '[,.;:!?)\\]}%°–]|[+-](?!\\p{Nd})';
const opening = '（《〈「『【〔〖［｛“‘([{';
/** Signs that stand before a number or a name. */
const prefix = '[$¥￥€£№#@§]|[−+~-](?=\\p{Nd})';
/** Straight quotation marks open and close by turns: one with an odd number behind it opens. */
const straightOpening = '"(?=[^"]*"(?:[^"]*"[^"]*")*[^"]*$)';
const straightClosing = '"(?=[^"]*(?:"[^"]*"[^"]*)*$)';
/** A run of letters or digits, with the signs inside it. */
const letter = '[\\p{sc=Latin}\\p{sc=Grek}\\p{sc=Cyrl}\\p{Nd}]\\p{M}*';
const word = `${letter}(?:[.,:'’/&@_+=?%$-]{0,3}${letter})*`;
/** Of an address or another long word: up to where it may be broken well. */
const stretch = `(?:${letter})+[/_&=@]*`;
const character = '\\S\\p{M}*';

/** Parts that are kept whole, the larger ones first: a part longer than a line is broken into those of the next. */
const parts: readonly RegExp[] = [
  partsOf(`${word}|${character}`),
  partsOf(`${stretch}|${character}`),
  partsOf(character),
  /.\p{M}*/gsu,
];

function partsOf(core: string): RegExp {
  const before = `(?:(?:[${opening}]|${straightOpening})\\s*|${prefix})*`;
  const after = `(?:\\s*[${chineseClosing}]|${latinClosing}|${straightClosing})*`;
  return new RegExp(`\\s|${before}(?:${core})${after}`, 'gu');
}

/**
 * The text in lines of at most `width`, by the rules of Chinese setting: no line begins with a comma or a closing mark,
 * none ends with an opening one; words of letters go over whole. Only a word longer than a line is broken.
 */
export function wrapText(text: string, room: LineRoom): readonly string[] {
  const { mostLines = Number.POSITIVE_INFINITY } = room;
  const lines: string[] = [];
  let line = '';
  for (const part of breakUp(text, room)) {
    const longer = line === '' ? part.trimStart() : line + part;
    if (line === '' || room.widthOf(longer.trimEnd()) <= room.width) {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      if (lines.length > mostLines) return lines;
      line = part.trimStart();
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text, on one line, in the parts between which a line may end; none is wider than a line. */
export function breakUp(text: string, room: LineRoom): readonly string[] {
  return breakBy(text.replace(/\s+/gu, ' ').trim(), { level: 0, room });
}

function breakBy(text: string, { level, room }: { level: number; room: LineRoom }): readonly string[] {
  const pattern = parts[level];
  if (!pattern) return [text];
  return (text.match(pattern) ?? []).flatMap((part) =>
    room.widthOf(part) <= room.width ? [part] : breakBy(part, { level: level + 1, room }),
  );
}
