import { Readability } from '@mozilla/readability';
import { isDataTable } from './html-table.ts';
import { textOfHtml } from './html-text.ts';
import type { PageDocument, PageElement } from './parse-html.ts';

/** A page with fewer links than this, as a share of its characters, is all article: an export, a print view. */
const fewLinks = 0.1;
/** Readability takes a second for as many elements, and its time grows with their depth; larger pages are books. */
const mostElements = 20_000;
const deepest = 150;
/** A story in Chinese may be this short; Readability's own 500 characters are meant for English. */
const shortestStory = 120;
/** Less than this was not the story. */
const leastStory = 25;

/**
 * The text of a page's article without what the page puts around it; the text of the whole page where no article
 * stands out. The document is changed by it and of no use afterwards.
 */
export function mainTextOf(page: PageDocument, wholeText: string): string {
  if (linkedIn(page.body) < wholeText.length * fewLinks || isTooLarge(page.body)) return wholeText;
  const story = findStory(page);
  const text = story ? textOfHtml(story) : '';
  return text.length < leastStory ? wholeText : text;
}

function findStory(page: PageDocument): PageElement | undefined {
  // Readability throws small tables out unless they say that they are data.
  for (const table of page.querySelectorAll('table')) {
    if (isDataTable(table)) table.setAttribute('summary', 'data');
  }
  // Nor does it look at what a script would show first.
  for (const element of page.querySelectorAll('[style*="visibility"]')) element.setAttribute('style', '');
  const found = new Readability<PageElement>(page, {
    charThreshold: shortestStory,
    disableJSONLD: true,
    // The element itself, and no string of it that would have to be taken apart again.
    serializer: (element: PageElement) => element,
  }).parse();
  return found?.content ?? undefined;
}

/** How many characters of a page are links. */
function linkedIn(body: PageElement): number {
  let linked = 0;
  for (const link of body.querySelectorAll('a')) linked += (link.textContent ?? '').trim().length;
  return linked;
}

function isTooLarge(body: PageElement): boolean {
  let count = 0;
  for (const element of body.querySelectorAll('*')) {
    if (++count > mostElements || depthOf(element) > deepest) return true;
  }
  return false;
}

/** Stops counting where it is deep enough. */
function depthOf(element: PageElement): number {
  let depth = 0;
  for (let node = element.parentNode; node && depth <= deepest; node = node.parentNode) depth++;
  return depth;
}
