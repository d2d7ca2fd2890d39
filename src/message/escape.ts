/** What Discord's Markdown may act on wherever it stands: emphasis, code, spoilers, mentions, links, headings. */
const anywhere = /[\\*_~`|<>@#[\]]/gu;
/** A colon that would open a link's address or an emoji's :name:. */
const openingColon = /:(?=\/\/|[\w+~-]+:)/gu;
/** List markers at the start of a line: a dash, a plus, or a number with its dot. */
const bullet = /^(\s*)([-+])/gmu;
const numbering = /^(\s*\d+)([.)])(?=\s|$)/gmu;

/**
 * The text such that Discord shows exactly these characters: nothing in it becomes formatting, a mention, a
 * link, a timestamp or an emoji. Lone surrogates, which cannot be sent at all, become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(anywhere, '\\$&')
    .replace(openingColon, '\\:')
    .replace(bullet, '$1\\$2')
    .replace(numbering, '$1\\$2');
}

/** White space, control characters, and marks that turn the direction of what follows. */
const unprintable = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** For words of people and titles, never for quotations: the text on one line, without what cannot be seen. */
export function onOneLine(text: string): string {
  return text.replace(unprintable, ' ').trim();
}
