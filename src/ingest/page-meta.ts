import { readPublished } from './ingested.ts';
import { readJsonLd } from './json-ld.ts';
import { chooseTitle } from './page-title.ts';
import type { PageDocument } from './parse-html.ts';
import { tidyLine } from './write-lines.ts';

/** What a page's metadata tells of it; undefined is what it is silent about. */
export interface PageMeta {
  readonly title: string | undefined;
  readonly published: string | undefined;
  /** A <time> on the page, of something. */
  readonly time: string | undefined;
  readonly source: string | undefined;
  readonly site: string | undefined;
  readonly author: string | undefined;
  readonly canonical: string | undefined;
}

/** Names of <meta> elements, the best first: those of all the world, and those that Chinese government sites must have. */
const names = {
  title: 'articletitle og:title twitter:title dc.title'.split(' '),
  published:
    `article:published_time pubdate publishdate publish_time og:published_time og:release_date datepublished
     weibo:article:create_at citation_publication_date dc.date.issued dc.date date`.split(/\s+/u),
  source: 'contentsource source article:source'.split(' '),
  site: 'og:site_name sitename application-name'.split(' '),
  author: 'author article:author dc.creator og:article:author'.split(' '),
} as const;

/** Reads the metadata of a page: <meta>, JSON-LD, <title>, headings, <time> and the canonical link. */
export function readPageMeta(page: PageDocument): PageMeta {
  const meta = metaOf(page);
  const tell = (list: readonly string[]) => list.map((name) => meta.get(name)).find((value) => value);
  const ld = readJsonLd(textsOf(page, 'script[type="application/ld+json"]'));
  const site = tell(names.site) ?? ld.publisher;
  const title = chooseTitle({
    told: [tell(names.title), ld.headline],
    headings: textsOf(page, 'h1, h2'),
    document: textsOf(page, 'title')[0],
    site,
  });
  const time = page.querySelector('time[pubdate], time[itemprop="datePublished"], time[datetime]');
  return {
    title,
    published: firstDay([...names.published.map((name) => meta.get(name)), ld.published]),
    time: firstDay([time?.getAttribute('datetime') ?? time?.textContent ?? undefined]),
    source: tell(names.source),
    site,
    author: [tell(names.author), ld.author].find((name) => name !== undefined && isName(name)),
    canonical: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url'),
  };
}

/** What each <meta> says, by its name or property in small letters; the first of a name stands. */
function metaOf(page: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const content = tidyLine(element.getAttribute('content') ?? '');
    const name = ['property', 'name', 'itemprop'].map((key) => element.getAttribute(key)).find((key) => key);
    const key = name?.trim().toLowerCase();
    if (key && content !== '' && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

function textsOf(page: PageDocument, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

function firstDay(written: readonly (string | undefined)[]): string | undefined {
  return written
    .map((words) => (words === undefined ? undefined : readPublished(words)))
    .find((day) => day !== undefined);
}

/** Editors' accounts and links to their profiles are no writers. */
function isName(words: string): boolean {
  return !/^(?:admin|administrator|editor|root|system|user|unknown)$|:\/\/|@/iu.test(words.trim());
}
