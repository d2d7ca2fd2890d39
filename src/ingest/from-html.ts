import { readImprint } from '../article/imprint.ts';
import { splitLines } from '../article/lines.ts';
import { decodeFile } from './decode.ts';
import { textOfHtml } from './html-text.ts';
import type { FileToRead, Found } from './ingested.ts';
import { mainTextOf } from './main-text.ts';
import { readPageImprint } from './page-imprint.ts';
import { type PageMeta, readPageMeta } from './page-meta.ts';
import { parseHtml } from './parse-html.ts';

/** The lines above a story that may tell its day and source; and those at its own beginning. */
const linesAbove = 15;
const linesWithin = 6;

/** The charset that a page names in its first bytes, if it does (HTML 13.2.3.2: within 1,024 bytes; pages are later). */
function charsetInHtml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const declared =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:-]+)/iu.exec(head) ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w:-]+)/iu.exec(head);
  return declared?.[1];
}

/** The article of a web page in a file. Faults are those of `decodeFile` and `parseHtml`. */
export function fromHtmlFile(file: FileToRead): Found {
  const { text, ...encoding } = decodeFile(file, charsetInHtml(file.bytes));
  return { ...fromHtml(text), ...encoding };
}

/** The article of a web page and what the page tells of it. Faults are those of `parseHtml`. */
export function fromHtml(html: string): Found {
  const page = parseHtml(html);
  // Before the search for the story, which changes the document.
  const meta = readPageMeta(page);
  const whole = textOfHtml(page.documentElement);
  const story = mainTextOf(page, whole);
  return { kind: 'html', text: story, title: meta.title, ...factsOf(meta, { whole, story }) };
}

function factsOf(
  meta: PageMeta,
  { whole, story }: { readonly whole: string; readonly story: string },
): Pick<Found, 'published' | 'source' | 'author' | 'url'> {
  const around = readPageImprint(linesAround(whole.split('\n'), story.split('\n')));
  const { dateline, byline } = readImprint(story, splitLines(story));
  // What stands in the story itself is read again where the article is made; a site's name must not hide it.
  const site = dateline?.source || byline?.source ? undefined : meta.site;
  return {
    published: meta.published ?? around.published ?? (dateline ? undefined : meta.time),
    source: meta.source ?? around.source ?? site,
    author: meta.author ?? around.author,
    url: meta.canonical,
  };
}

/** The lines between which the story begins. */
function linesAround(whole: readonly string[], story: readonly string[]): readonly string[] {
  const first = story.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  const at = whole.indexOf(first);
  const above = whole.slice(Math.max(0, at - linesAbove), Math.max(0, at));
  return [...above, ...story.slice(0, linesWithin)].filter((line) => line !== '');
}
