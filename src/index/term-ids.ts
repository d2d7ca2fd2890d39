/** Numbers terms in the order in which they first come. */
export interface TermIds {
  readonly size: number;
  /** The number of a term, a new one if it has none. */
  intern(term: string): number;
  /** The number of a term, or -1 if it has none. */
  find(term: string): number;
  /** The term that has a number; empty if none has. */
  termOf(id: number): string;
}

const firstCapacity = 1 << 12;

/**
 * Nearly all terms are one or two UTF-16 code units. Packed into one number each, they are kept in a hash table of
 * two typed arrays: a Map of so many strings took a third of the whole index build. Longer terms have one.
 */
export function createTermIds(): TermIds {
  let keys = new Uint32Array(firstCapacity);
  let ids = new Int32Array(firstCapacity);
  let keyOfId = new Uint32Array(firstCapacity);
  let shortTerms = 0;
  const longTerms = new Map<string, number>();
  const longOfId = new Map<number, string>();

  const grow = (): void => {
    const [oldKeys, oldIds] = [keys, ids];
    keys = new Uint32Array(oldKeys.length * 2);
    ids = new Int32Array(oldKeys.length * 2);
    oldKeys.forEach((key, slot) => {
      if (key !== noKey) put(key, oldIds[slot] ?? -1);
    });
  };
  const put = (key: number, id: number): void => {
    const slot = slotOf(keys, key);
    keys[slot] = key;
    ids[slot] = id;
  };
  const find = (term: string, key: number): number => {
    if (key === noKey) return longTerms.get(term) ?? -1;
    const slot = slotOf(keys, key);
    return keys[slot] === key ? (ids[slot] ?? -1) : -1;
  };

  return {
    get size() {
      return shortTerms + longTerms.size;
    },
    find: (term) => find(term, keyOf(term)),
    intern(term) {
      const key = keyOf(term);
      const known = find(term, key);
      if (known >= 0) return known;
      const id = shortTerms + longTerms.size;
      if (id >= keyOfId.length) keyOfId = twiceAsLong(keyOfId);
      keyOfId[id] = key;
      if (key === noKey) {
        longTerms.set(term, id);
        longOfId.set(id, term);
      } else {
        // At most half full, so that a search meets a free slot soon.
        if (++shortTerms * 2 > keys.length) grow();
        put(key, id);
      }
      return id;
    },
    termOf(id) {
      const key = keyOfId[id] ?? noKey;
      return key === noKey ? (longOfId.get(id) ?? '') : termOfKey(key);
    },
  };
}

/** Marks a free slot, and stands for all terms that have no key of their own. */
const noKey = 0;

/** The second code unit above the first. A NUL would make two terms one key, so what ends in one has none. */
function keyOf(term: string): number {
  if (term.length === 1) return term.charCodeAt(0);
  const second = term.charCodeAt(1);
  return term.length === 2 && second !== 0 ? (term.charCodeAt(0) | (second << 16)) >>> 0 : noKey;
}

/** The same numbers with as many zeros behind. */
export function twiceAsLong(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

function termOfKey(key: number): string {
  return key > 0xffff ? String.fromCharCode(key & 0xffff, key >>> 16) : String.fromCharCode(key);
}

/** The slot that has the key, or the free one where it belongs (open addressing; the length is a power of two). */
function slotOf(keys: Uint32Array, key: number): number {
  const last = keys.length - 1;
  // Fibonacci hashing: characters that follow each other in Unicode are spread over the whole table.
  let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & last;
  while (keys[slot] !== noKey && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}
