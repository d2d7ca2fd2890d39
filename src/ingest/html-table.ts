import { isElement, type PageElement, type PageNode } from './parse-html.ts';

/** Cells with more characters hold prose: the table only sets out a page. */
const longestCell = 300;

/** Whether a table sets out figures and words in rows, two of them and two columns at least, and not a page. */
export function isDataTable(table: PageElement): boolean {
  if (table.querySelector('table, h1, h2, h3, form')) return false;
  const rows = rowsOf(table);
  if (rows.length < 2 || !rows.some((cells) => cells.length > 1)) return false;
  return rows.every((cells) => cells.every((cell) => (cell.textContent ?? '').trim().length <= longestCell));
}

/** The rows of a table with their cells, its caption first as a row of one. */
export function rowsOf(table: PageElement): readonly (readonly PageElement[])[] {
  const caption = table.querySelector('caption');
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    childrenOf(row).filter(({ localName }) => localName === 'td' || localName === 'th'),
  );
  return [...(caption ? [[caption]] : []), ...rows.filter((cells) => cells.length > 0)];
}

function childrenOf(parent: PageNode): readonly PageElement[] {
  const children: PageElement[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}
