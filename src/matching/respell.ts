import { functionWords } from '../question/fillers.ts';
import type { Question } from '../question/question.ts';
import { soundsOf } from '../text/pinyin.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stretch of the question's content that was read as another word of the articles. */
export interface Respelling {
  readonly start: number;
  readonly written: string;
  readonly readAs: string;
}

export interface Speller {
  readonly vocabulary: Vocabulary;
  readonly segmenter: Segmenter;
}

/** The longest term that is looked up by its sound, in characters. */
const longestTerm = 8;

/**
 * Reads the words that the articles do not know as words they do: first by sound, longer words before
 * shorter and words before mere pairs, then by spelling. A word of the dictionary is never read as another;
 * it may be just what the articles do not have.
 */
export function respell({ content }: Question, speller: Speller): readonly Respelling[] {
  const text = { content, fixed: fixedCharacters(content, speller) };
  const found: Respelling[] = [];
  for (let length = longestTerm; length >= 2; length--)
    bySound(text, { length, among: 'words' }, speller, found);
  bySound(text, { length: 2, among: 'pairs' }, speller, found);
  bySpelling(content, speller, found);
  return found.sort((one, other) => one.start - other.start);
}

/** Applies respellings to the content they were found in. */
export function withRespellings(content: string, respellings: readonly Respelling[]): string {
  let result = '';
  let at = 0;
  for (const { start, written, readAs } of respellings) {
    result += content.slice(at, start) + readAs;
    at = start + written.length;
  }
  return result + content.slice(at);
}

/** The question's content, and the characters of it that must stay as they are, by offset. */
interface Text {
  readonly content: string;
  readonly fixed: ReadonlySet<number>;
}

interface Lookup {
  readonly length: number;
  readonly among: 'words' | 'pairs';
}

function bySound(
  { content, fixed }: Text,
  { length, among }: Lookup,
  { vocabulary }: Speller,
  found: Respelling[],
): void {
  for (let start = 0; start + length <= content.length; start++) {
    const written = content.slice(start, start + length);
    if (!/^\p{Script=Han}+$/u.test(written) || isTaken(found, start, length) || vocabulary.has(written))
      continue;
    const readAs = vocabulary.withSound(soundsOf(written), among);
    if (!readAs || (among === 'pairs' && [...readAs].some((character) => functionWords.has(character))))
      continue;
    const changed = [...written].flatMap((character, at) => (character === readAs[at] ? [] : [start + at]));
    // A particle may be a slip inside a long word (领是馆); in a short one it is a particle.
    const isParticle = changed.some((at) => functionWords.has(content.charAt(at)));
    if (changed.some((at) => fixed.has(at)) || (isParticle && length < 3)) continue;
    found.push({ start, written, readAs });
  }
}

function isTaken(found: readonly Respelling[], start: number, length: number): boolean {
  return found.some((other) => start < other.start + other.written.length && other.start < start + length);
}

/** A number is what was meant, whatever sounds like it: 十四 and 实时, 六对 and 留队. */
const numeral = /[零〇一二两三四五六七八九十百千万亿]/gu;

/**
 * Characters that are right as they are: those in dictionary words of two and more (jieba tags what it made
 * up itself x), those that stand in the articles beside the same neighbour, and numerals.
 */
function fixedCharacters(content: string, { vocabulary, segmenter }: Speller): ReadonlySet<number> {
  const fixed = new Set<number>(Array.from(content.matchAll(numeral), ({ index }) => index));
  let start = 0;
  for (const { word, tag } of segmenter.tag(content)) {
    if (word.length >= 2 && tag !== 'x') for (let at = start; at < start + word.length; at++) fixed.add(at);
    start += word.length;
  }
  for (let at = 0; at + 2 <= content.length; at++) {
    const pair = content.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && vocabulary.has(pair)) fixed.add(at).add(at + 1);
  }
  return fixed;
}

/** Names only, and words in Latin letters: numbers are never read as other numbers. */
function bySpelling(content: string, { vocabulary, segmenter }: Speller, found: Respelling[]): void {
  let start = 0;
  for (const { word, tag } of segmenter.tag(content)) {
    const isName = tag === 'x' || tag === 'eng' || tag.startsWith('nr') || tag.startsWith('nz');
    const isSpelt = /^\p{L}+$/u.test(word) && isName && !functionWords.has(word) && !vocabulary.has(word);
    const readAs = isSpelt && !isTaken(found, start, word.length) ? vocabulary.spelledLike(word) : undefined;
    if (readAs) found.push({ start, written: word, readAs });
    start += word.length;
  }
}
