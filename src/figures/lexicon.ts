/** The longest word of the list that stands at `at`, undefined where none does. */
export type Lexicon = (text: string, at: number) => string | undefined;

/**
 * Makes a lexicon of words. Looking up costs the few words that share their first two characters, whatever the
 * size of the list: an alternation of 150 words in a regular expression is tried one by one.
 */
export function createLexicon(words: Iterable<string>): Lexicon {
  const single = new Set<string>();
  const byHead = new Map<number, string[]>();
  for (const word of new Set(words)) {
    if (word.length === 1) single.add(word);
    else byHead.set(headAt(word, 0), [...(byHead.get(headAt(word, 0)) ?? []), word]);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.length - a.length);
  return (text, at) => {
    const longer = byHead.get(headAt(text, at))?.find((word) => text.startsWith(word, at));
    if (longer !== undefined) return longer;
    const sign = text.charAt(at);
    return single.has(sign) ? sign : undefined;
  };
}

/** Two characters as one number; at the end of the text the second is missing, and no word has such a head. */
function headAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Whether a text ends in one of some words. */
export type Endings = (text: string) => boolean;

/** Tries only the words that share the last character of the text: every word of a sentence is asked for all endings. */
export function createEndings(words: readonly string[]): Endings {
  const byLast = new Map<string, string[]>();
  for (const word of words) byLast.set(word.slice(-1), [...(byLast.get(word.slice(-1)) ?? []), word]);
  return (text) => byLast.get(text.slice(-1))?.some((word) => text.endsWith(word)) ?? false;
}

/** The words of a table written as text: separated by blanks, newlines among them. */
export function wordsOf(table: string): readonly string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}
