import { isDataTable, rowsOf } from './html-table.ts';
import { isElement, type PageElement, type PageNode } from './parse-html.ts';
import { createLineWriter, type LineWriter, tidyLine } from './write-lines.ts';

/** What is never read: code, controls, pictures, and what stands around an article. */
const skipped = new Set(
  `script style noscript template title meta link iframe frameset object embed svg canvas audio video map
   button select textarea datalist input nav aside footer dialog rt rp`.split(/\s+/u),
);
/** An empty line stands before and behind these. */
const blocks = new Set(
  `address article blockquote body center details div dl fieldset figure form header hr main menu ol p pre
   section table ul`.split(/\s+/u),
);
/** Each of these is a line of its own. */
const lineElements = new Set('li dt dd tr td th caption figcaption summary legend'.split(' '));
const heading = /^h([1-6])$/u;
/** How mammoth names the notes of a document; the text refers to them as [1]. */
const footnote = /(?:foot|end)note-(\d+)$/u;
/** Roles by which a page marks what is no article. */
const beside = /^(?:navigation|banner|contentinfo|complementary|search|dialog)$/u;

/** Where the reader is. */
interface Place {
  readonly page: LineWriter;
  /** How many list items are open: inside one, blocks are lines. */
  items: number;
  headings: number;
  preformatted: number;
  /** The number of each ordered list's next item. */
  readonly numbers: Map<PageNode, number>;
}

/**
 * The text of an element and all below it: headings as # lines, an item and a row of a table a line (cells set apart
 * by |), an empty line between blocks. However deep the elements are nested, the stack is not.
 */
export function textOfHtml(root: PageNode): string {
  const page = createLineWriter();
  const place: Place = { page, items: 0, headings: 0, preformatted: 0, numbers: new Map() };
  for (let node: PageNode | undefined = root; node; ) {
    const below: PageNode | null = enter(node, place) ? node.firstChild : null;
    node = below ?? leaveUpwards(node, root, place);
  }
  return page.text();
}

/** Leaves a node and all its parents that end with it; gives the node to go on with. */
function leaveUpwards(from: PageNode, root: PageNode, place: Place): PageNode | undefined {
  for (let node: PageNode | null = from; node; node = node.parentNode) {
    if (isElement(node) && isRead(node)) leave(node, place);
    if (node === root) return undefined;
    if (node.nextSibling) return node.nextSibling;
  }
  return undefined;
}

/** Whether the nodes below are to be read. */
function enter(node: PageNode, place: Place): boolean {
  if (!isElement(node)) {
    // Text and CDATA; comments are 8.
    if (node.nodeType === 3 || node.nodeType === 4) addText(node.textContent ?? '', place);
    return false;
  }
  if (!isRead(node)) return false;
  if (node.localName === 'table' && isDataTable(node)) {
    writeTable(node, place);
    return false;
  }
  begin(node, place);
  return true;
}

function isRead(element: PageElement): boolean {
  if (skipped.has(element.localName)) return false;
  if (element.getAttribute('hidden') !== null || beside.test(element.getAttribute('role') ?? ''))
    return false;
  // Not visibility: there are sites, WeChat before all, whose scripts first show what they hid so.
  return !/display\s*:\s*none/iu.test(element.getAttribute('style') ?? '');
}

function begin(element: PageElement, place: Place): void {
  const { page } = place;
  const { localName } = element;
  separate(localName, place);
  const level = heading.exec(localName)?.[1];
  if (level) {
    page.lead(`${'#'.repeat(Number(level))} `);
    place.headings++;
  } else if (localName === 'br') breakLine(place);
  else if (localName === 'li') {
    page.lead(numberOf(element, place));
    place.items++;
  } else if (localName === 'pre') place.preformatted++;
}

function leave({ localName }: PageElement, place: Place): void {
  separate(localName, place);
  if (heading.test(localName)) place.headings--;
  else if (localName === 'li') place.items--;
  else if (localName === 'pre') place.preformatted--;
}

/** Ends the line before and behind whatever is no running text. */
function separate(localName: string, { page, items, headings }: Place): void {
  if (heading.test(localName)) page.endBlock();
  else if (headings > 0) return;
  else if (lineElements.has(localName)) page.endLine();
  else if (blocks.has(localName)) {
    if (items > 0) page.endLine();
    else page.endBlock();
  }
}

function breakLine({ page, headings }: Place): void {
  if (headings > 0) page.add(' ');
  else page.endLine();
}

/** Items of ordered lists keep their number, which is part of what is said; bullets say nothing. */
function numberOf(item: PageElement, { numbers }: Place): string {
  const list = item.parentNode;
  const note = footnote.exec(item.getAttribute('id') ?? '')?.[1];
  if (note) return `[${note}] `;
  if (!list || !isElement(list) || list.localName !== 'ol') return '';
  const given = Number.parseInt(item.getAttribute('value') ?? '', 10);
  const first = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const number = Number.isNaN(given) ? (numbers.get(list) ?? (Number.isNaN(first) ? 1 : first)) : given;
  numbers.set(list, number + 1);
  return `${number}. `;
}

function addText(text: string, { page, preformatted }: Place): void {
  const lines = preformatted === 0 ? [text] : text.split('\n');
  lines.forEach((line, index) => {
    if (index > 0) page.endLine();
    page.add(line);
  });
}

function writeTable(table: PageElement, { page }: Place): void {
  page.endBlock();
  for (const cells of rowsOf(table)) {
    page.add(cells.map((cell) => tidyLine(textOfHtml(cell).replaceAll('\n', ' '))).join(' | '));
    page.endLine();
  }
  page.endBlock();
}
