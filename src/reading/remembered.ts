/** A pure function of an object that works each answer out once, for as long as the object lives. */
export function remembered<K extends object, Rest extends readonly unknown[], T>(
  workOut: (key: K, ...rest: Rest) => T,
): (key: K, ...rest: Rest) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key, ...rest) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = workOut(key, ...rest);
    known.set(key, { value });
    return value;
  };
}
