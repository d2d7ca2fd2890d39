/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | undefined;

/** A table as CSV by RFC 4180, without a line end behind the last row. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(writeCell).join(',')).join('\r\n');
}

/**
 * Words of people such that no spreadsheet runs them: what could begin a formula there, in full width too, has an
 * apostrophe in front (OWASP, CSV injection).
 */
export function withoutFormula(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function writeCell(value: Cell): string {
  const text = String(value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
