/**
 * Remembers what a pure function gave for a number, for the `most` numbers asked for last in a row; when full it
 * forgets everything at once, which costs less than to keep an order.
 */
export function remember<T>(workOut: (key: number) => T, most: number): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    if (known.size >= most) known.clear();
    const after = workOut(key);
    known.set(key, after);
    return after;
  };
}
