import { parseHTML } from 'linkedom';
import { Fault } from '../base/fault.ts';
import { markupMost } from './limits.ts';

/** What is used of a DOM's nodes. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  /** The tag's name in small letters. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: PageElement;
  readonly body: PageElement;
}

const elementNode = 1;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementNode;
}

/** More open elements than this make linkedom's time, which grows with their square, longer than 0.2 s. */
const deepest = 20_000;
/** Elements that end by themselves, or never begin anything. */
const unnested =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option)$/iu;
/** What stands before a picture within the page: megabytes that hold no word. */
const pictureMark = ';base64,';

/**
 * The document of a page or of a piece of one, always with a body; scripts are not run and nothing is fetched.
 * Throws Fault `file-too-large` for endless markup and `file-broken` for markup nested beyond all sense.
 */
export function parseHtml(html: string): PageDocument {
  const markup = withBody(withoutPictures(html));
  if (markup.length > markupMost) {
    throw new Fault('file-too-large', `its markup is longer than ${markupMost} characters; split it`);
  }
  if (nestingOf(markup) > deepest) throw new Fault('file-broken', 'its elements are nested too deeply');
  const { document }: { readonly document: PageDocument } = parseHTML(markup);
  return document;
}

/** Cuts pictures out, up to the first sign that their alphabet lacks; a pattern for so long a stretch runs out of stack. */
function withoutPictures(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let mark = html.indexOf(pictureMark); mark >= 0; mark = html.indexOf(pictureMark, from)) {
    let end = mark + pictureMark.length;
    kept.push(html.slice(from, end));
    while (/[\w+/=%]/u.test(html.charAt(end))) end++;
    from = end;
  }
  return [...kept, html.slice(from)].join('');
}

/** linkedom keeps the elements that are written and implies no others. */
function withBody(html: string): string {
  if (/<body[\s>]/iu.test(html)) return /<html[\s>]/iu.test(html) ? html : `<html>${html}</html>`;
  const inside = html.replace(/<!doctype[^>]{0,1000}>|<\/?(?:html|head)(?:\s[^>]{0,1000})?>/giu, '');
  return `<html><head></head><body>${inside}</body></html>`;
}

/** How deep elements are nested, about. */
function nestingOf(markup: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][\w-]*)/giu)) {
    if (unnested.test(name)) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
}
