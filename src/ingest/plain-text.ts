import { splitFrontMatter } from '../article/front-matter.ts';
import { Fault } from '../base/fault.ts';
import { decodeFile } from './decode.ts';
import { type FileToRead, type Found, readPublished } from './ingested.ts';
import { textMost } from './limits.ts';

/** Lines of "name: value" at once behind the dashes: in a text that is no Markdown file, dashes alone are a rule. */
const frontMatter = /^\ufeff?---[ \t]*\r?\n[a-z]+[ \t]*:/u;
/** UTF-8 takes at most three bytes for a UTF-16 code unit, GB 18030 four. */
const bytesACharacter = 4;

/** A file of Markdown or plain text. Throws Fault `file-too-large`, `charset-unknown`, `file-unknown` or `article-unreadable`. */
export function fromPlainFile(file: FileToRead, kind: 'markdown' | 'text'): Found {
  if (file.bytes.length > textMost * bytesACharacter) {
    throw new Fault('file-too-large', `its text is longer than ${textMost} characters; split it`);
  }
  const { text, ...encoding } = decodeFile(file);
  return { ...(kind === 'markdown' ? splitFacts(text) : fromPlainText(text)), ...encoding, kind };
}

/** A text that is no file, or a file that is no Markdown: with its facts where it opens with a whole front matter. */
export function fromPlainText(text: string): Omit<Found, 'kind'> {
  return frontMatter.test(text) ? splitFacts(text) : { text };
}

/** The facts of a front matter, and the text after it. A day that is none is told, and not dropped in silence. */
function splitFacts(file: string): Omit<Found, 'kind'> {
  const { facts, text } = splitFrontMatter(file);
  const published = facts.published === undefined ? undefined : readPublished(facts.published);
  if (facts.published !== undefined && published === undefined) {
    const reason = `"published" must be a day such as 2019-09-23, not "${facts.published}"`;
    throw new Fault('article-unreadable', reason);
  }
  return { ...facts, text, published };
}
