/** The last things that were seen, by name; bounded, so that it may live as long as the process. */
export interface Recent {
  /** False if it was seen already. */
  add(name: string): boolean;
  /** As if it had not been seen. */
  forget(name: string): void;
}

/** A memory of so many names; past them the oldest is forgotten. */
export function createRecent(most: number): Recent {
  const names = new Set<string>();
  return {
    add: (name) => {
      if (names.has(name)) return false;
      names.add(name);
      const [oldest] = names;
      if (names.size > most && oldest !== undefined) names.delete(oldest);
      return true;
    },
    forget: (name) => void names.delete(name),
  };
}
