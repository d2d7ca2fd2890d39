/** Rows a statement unless told: with a dozen columns far below the 32,766 values SQLite takes at once. */
const usualRows = 500;

/** The rows in pieces that fit one statement each. */
export function chunksOf<T>(rows: readonly T[], most = usualRows): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / most);
  return Array.from({ length: count }, (_, at) => rows.slice(at * most, (at + 1) * most));
}
