import { Fault } from '../base/fault.ts';
import { type Span, textAt } from '../base/span.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Article, ArticleFacts } from './article.ts';
import { readDay } from './day.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findFurniture } from './furniture.ts';
import { type Imprint, readImprint } from './imprint.ts';
import { markdownHeading, splitLines } from './lines.ts';
import { splitSections } from './sections.ts';

/** Past this many characters a first line is prose and no headline. */
const longestTitle = 60;

export interface ArticleSource extends ArticleFacts {
  readonly id: string;
  readonly text: string;
  /** The first line of the text stands in where there is none. */
  readonly title?: string;
}

/** An article out of a Markdown file: facts in its front matter win over what the page says. Throws Fault `article-unreadable`. */
export function parseMarkdown(file: string, fallbackId: string): Article {
  const { facts, text } = splitFrontMatter(file);
  return parseArticle({ ...facts, id: facts.id ?? fallbackId, text });
}

/**
 * An article out of its text. Headings, dateline, byline and the portal's furniture are recognised;
 * the text itself is kept as it is. Throws Fault `article-unreadable` when there is nothing to quote.
 */
export function parseArticle({ id, text, title: knownTitle, published, ...facts }: ArticleSource): Article {
  if (text.includes('\0')) {
    throw new Fault('article-unreadable', 'it holds NUL bytes; save it as UTF-8 text and try again');
  }
  const lines = splitLines(text);
  const furniture = findFurniture(text, lines);
  const title = knownTitle ?? findTitle(text, lines, furniture);
  const imprint = readImprint(text, lines);
  const { dateline } = imprint;
  const sections = splitSections({
    text,
    title,
    lines,
    furniture,
    ...(dateline && { dateline: dateline.line }),
  });
  if (!sections.some(({ paragraphs }) => paragraphs.length > 0)) {
    throw new Fault('article-unreadable', 'it has no text that could be quoted');
  }
  const told = { ...facts, ...(published !== undefined && { published: publicationDay(published) }) };
  return { ...factsOf(text, imprint), ...told, ...imprint, id, title, text, sections };
}

/** Words that count from this day (去年) and the order of the articles depend on it, so that no other text is kept. */
function publicationDay(published: string): string {
  const written = published.trim();
  const day = readDay(written) ?? /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.exec(written)?.[0];
  if (day !== undefined) return day;
  throw new Fault('article-unreadable', `"published" must be a day such as 2019-09-23, not "${published}"`);
}

/** What the page says of itself; where it appeared counts before whose writer wrote it. */
function factsOf(text: string, { dateline, byline }: Imprint): ArticleFacts {
  const published = dateline && readDay(textAt(text, dateline.date));
  const source = dateline?.source ?? byline?.source;
  return {
    ...(published && { published }),
    ...(source && { source: textAt(text, source) }),
    ...(byline && { author: textAt(text, byline.author) }),
  };
}

function findTitle(text: string, lines: readonly Span[], furniture: ReadonlySet<Span>): string {
  const first = lines.find((line) => !furniture.has(line));
  if (!first) return '';
  const heading = markdownHeading(text, first) ?? first;
  const [sentence = heading] = splitSentences(text, heading);
  return [...textAt(text, sentence)].slice(0, longestTitle).join('');
}
