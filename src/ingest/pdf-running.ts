import type { PdfLine } from './pdf-lines.ts';

/** The lines of one page, and how high it is, in points. */
export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly height: number;
}

/** Headers and footers stand in the outer tenth of a page. */
const margin = 0.1;
/** And on as large a share of the pages: left and right pages may have their own. */
const share = 0.4;
/** In longer lines other numbers make another line: rows of tables, articles of a law. */
const longestNumbered = 30;
/** At the same height, give or take as many points. */
const wobble = 3;

const pageNumber =
  /^[-–—―·•|\s]*(?:第\s*|page\s+)?(?:\d{1,4}|[ivxl]{1,6})\s*页?(?:\s*(?:[/／,，]|of)?\s*(?:共\s*)?\d{1,4}\s*页?)?[-–—―·•|\s]*$/iu;

/** The pages without page numbers and without the lines that run through them at top or bottom, numbers aside. */
export function withoutRunningLines(pages: readonly PdfPage[]): readonly PdfPage[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(outerLines(page).flatMap(keysOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * share);
  return pages.map((page) => {
    const outer = new Set(outerLines(page));
    const runs = (line: PdfLine) =>
      pageNumber.test(line.text) || keysOf(line).some((key) => (seen.get(key) ?? 0) >= often);
    return { ...page, lines: page.lines.filter((line) => !outer.has(line) || !runs(line)) };
  });
}

function outerLines({ lines, height }: PdfPage): readonly PdfLine[] {
  return lines.filter(({ y }) => y < height * margin || y > height * (1 - margin));
}

/** What makes two lines the same one; two keys, for heights on both sides of a step. */
function keysOf({ text, y }: PdfLine): readonly string[] {
  const words = (text.length > longestNumbered ? text : text.replace(/\d+/gu, '#')).replace(/\s+/gu, '');
  const step = y / (2 * wobble);
  return [`${Math.floor(step)} ${words}`, `${Math.floor(step + 0.5)}h ${words}`];
}
