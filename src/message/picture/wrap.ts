/** How wide a character is, in widths of a Han character: Latin letters and digits are about half. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (isNarrow(character) ? narrow(character) : 1), 0);
}

function isNarrow(character: string): boolean {
  return character < '\u2000' && !/[·—]/u.test(character);
}

/** Of the font that is used: capitals and m are wider than the rest. */
function narrow(character: string): number {
  if (/[,.;:!'|\s]/u.test(character)) return 0.28;
  return /[A-ZmwMW@%&]/u.test(character) ? 0.72 : 0.56;
}

/** Marks that no line begins with (避头), and those that none ends with (避尾). */
const neverFirst = /^[。，、；：！？）》」』”’…—·,.;:!?)\]}%‰℃]/u;
const neverLast = /[（《「『“‘([{]$/u;
/** What is never parted: a run of letters or digits, with the signs inside it. */
const unit = /[\p{Script=Latin}\d][\p{Script=Latin}\d.,%:/-]*|./gsu;

/**
 * The text in lines of at most `width` Han characters, by the rules of Chinese setting: no line begins with a comma or
 * a closing mark, none ends with an opening one. A run of letters longer than a line stands in a line of its own.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.replace(/\s+/gu, ' ').trim().matchAll(unit)) {
    if (line !== '' && widthOf(line + piece) > width) {
      const carried = carriedOver(line, piece);
      lines.push(line.slice(0, line.length - carried.length).trimEnd());
      line = carried;
    }
    line = line === '' ? piece.trimStart() : line + piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** The end of a full line that goes over to the next with the piece that did not fit, so that both lines keep the rules. */
function carriedOver(line: string, piece: string): string {
  const pieces = [...line.matchAll(unit)].map(([one]) => one);
  let carried = '';
  while (pieces.length > 1 && (neverFirst.test(carried || piece) || neverLast.test(pieces.join('')))) {
    carried = (pieces.pop() ?? '') + carried;
  }
  return carried;
}
