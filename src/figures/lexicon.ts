/** The longest word of the list that stands at `at`, undefined where none does. */
export type Lexicon = (text: string, at: number) => string | undefined;

/**
 * Makes a lexicon of words. Looking up costs the words that share a first character, whatever the size
 * of the list: an alternation of 150 words in a regular expression is tried one by one.
 */
export function createLexicon(words: Iterable<string>): Lexicon {
  const byFirst = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const list = byFirst.get(word.charCodeAt(0)) ?? [];
    list.push(word);
    byFirst.set(word.charCodeAt(0), list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text, at) => byFirst.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at));
}

/** The words of a table written as text: separated by blanks, newlines among them. */
export function wordsOf(table: string): readonly string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}
