import { surnames } from '../../figures/names/affixes.ts';
import { synonymsOf } from '../synonyms.ts';
import { paraphrasesOf } from './paraphrases.ts';
import type { QuestionSense, Term } from './sense.ts';

/** Which characters of a question's content the other question says too, 1 for each that it does. */
export type Cover = Uint8Array;

/** How one word may stand for another. */
export interface Allowed {
  /** Words that sound alike where one of them is no word of the dictionary. */
  readonly misspelt: boolean;
  /** Nouns of one group of the thesaurus: 职务 and 职位, but at times two things of one kind. */
  readonly likeNouns: boolean;
}

/** Marks in both questions what they have in common: the same words, synonyms, and misspelt ones. */
export function coverBoth(
  one: QuestionSense,
  other: QuestionSense,
  allowed: Allowed,
): { readonly one: Cover; readonly other: Cover } {
  const covers = { one: new Uint8Array(one.text.length), other: new Uint8Array(other.text.length) };
  for (const term of one.terms) markShared(term, covers.one, { sense: other, cover: covers.other, allowed });
  for (const term of other.terms) markShared(term, covers.other, { sense: one, cover: covers.one, allowed });
  return covers;
}

interface Beside {
  readonly sense: QuestionSense;
  readonly cover: Cover;
  readonly allowed: Allowed;
}

function markShared(term: Term, own: Cover, { sense, cover, allowed }: Beside): void {
  const { word, start } = term;
  const same = sense.text.indexOf(word);
  const found =
    same >= 0
      ? { start: same, length: word.length }
      : (findSynonym(term, sense, allowed) ?? findMisspelt(term, sense, allowed));
  if (!found) return;
  own.fill(1, start, start + word.length);
  cover.fill(1, found.start, found.start + found.length);
}

interface Place {
  readonly start: number;
  readonly length: number;
}

function findSynonym(
  { word, tag }: Term,
  { terms }: QuestionSense,
  { likeNouns }: Allowed,
): Place | undefined {
  const mayVary = likeNouns || tag.startsWith('v');
  const synonyms = [...paraphrasesOf(word), ...(mayVary ? synonymsOf(word) : [])];
  const found = terms.find((term) => synonyms.includes(term.word));
  return found && { start: found.start, length: found.word.length };
}

function findMisspelt(term: Term, sense: QuestionSense, { misspelt }: Allowed): Place | undefined {
  const { length } = term.word;
  if (!misspelt || length < 2) return undefined;
  for (let start = 0; start + length <= sense.text.length; start++) {
    const sounds = sense.sounds.slice(start, start + length);
    if (sounds.join(' ') === term.sound && mayBeMisspelt(term, sense, start)) return { start, length };
  }
  return undefined;
}

/** 昆名 may be 昆明; 公示 and 公式 are two words, 张伟 and 张薇 two people. */
function mayBeMisspelt({ word, tag }: Term, { terms, text }: QuestionSense, start: number): boolean {
  const other = terms.find((term) => term.start === start && term.word.length === word.length);
  const written = text.slice(start, start + word.length);
  const isPartlyKept = [...word].some((character, at) => character === written.charAt(at));
  if (!isPartlyKept || !other) return isPartlyKept;
  if (isForeign(word, written) && [tag, other.tag].includes('ns')) return true;
  if (tag !== 'x' && other.tag !== 'x') return false;
  return !(
    isNewName(tag) &&
    isNewName(other.tag) &&
    word.charAt(0) === written.charAt(0) &&
    surnames.includes(word.charAt(0))
  );
}

/** 苏黎世 and 苏黎士: names written by sound vary in a sign. */
function isForeign(word: string, written: string): boolean {
  return (
    word.length > 2 && [...word].filter((character, at) => character !== written.charAt(at)).length === 1
  );
}

/** What jieba marks as unknown or as a person's name. */
function isNewName(tag: string): boolean {
  return tag === 'x' || tag.startsWith('nr');
}
