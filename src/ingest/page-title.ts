import { fold } from '../text/normalize.ts';
import { tidyLine } from './write-lines.ts';

/** Everything on a page that may be its headline. */
export interface TitleSources {
  /** What its metadata calls the headline, best first. */
  readonly told: readonly (string | undefined)[];
  /** Its first headings. */
  readonly headings: readonly string[];
  /** Its <title>, with the site's name and the channel behind it as often as not. */
  readonly document: string | undefined;
  readonly site: string | undefined;
}

/** No headline is longer, in characters; what is cut off is blanks and tricks. */
const longest = 500;
/** Signs that part a headline from channel and site; a hyphen may also stand within a headline (中国-南亚博览会). */
const parting = /\s*[_|｜]\s*|\s+[-–—]+\s+|\s*—{2,}\s*/u;
const siteBehindHyphen =
  /[-–—][^-–—]{0,12}(?:网|網|报|報|频道|頻道|新闻|新聞|门户|客户端|日报|在线|资讯|官网|政府)$/u;

/**
 * A page's headline: the heading that its metadata or <title> begins with, where there is one; else what the metadata
 * calls it, without the site's name; undefined where the page is silent.
 */
export function chooseTitle({ told, headings, document, site }: TitleSources): string | undefined {
  const named = [...told, document].map((words) => tidyHead(words ?? '')).filter((words) => words !== '');
  const [best] = named;
  const heads = headings.map(tidyHead).filter((words) => words !== '');
  if (best === undefined) return heads[0];
  const heading = heads.find((words) => named.some((name) => fold(name).startsWith(fold(words))));
  return heading ?? withoutSite(best, site);
}

function tidyHead(words: string): string {
  return tidyLine(words.slice(0, longest));
}

function withoutSite(words: string, site: string | undefined): string {
  const [first = words, ...rest] = words.split(parting).filter((part) => part !== '');
  // 第一章 | 某书: where the first part is only a stump, the whole is the title.
  const headline = first.length >= 4 || rest.length === 0 ? first : words;
  const ownName = site && headline.endsWith(site) ? headline.slice(0, -site.length) : headline;
  const cut = ownName.replace(siteBehindHyphen, '').replace(/[\s\-–—_|｜]+$/u, '');
  return cut === '' ? words : cut;
}
