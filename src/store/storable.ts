/**
 * The text as both databases can keep it: U+FFFD for what UTF-8 has no form for (lone surrogates) and for NUL, which
 * PostgreSQL refuses and SQLite's functions take for the end. The same characters come back as are given here.
 */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole;
}
