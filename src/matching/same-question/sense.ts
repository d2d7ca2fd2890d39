import { analyzeQuestion } from '../../question/analyze-question.ts';
import { functionWords } from '../../question/fillers.ts';
import type { Want } from '../../question/question.ts';
import { fold } from '../../text/normalize.ts';
import { soundOf, soundsOf } from '../../text/pinyin.ts';
import type { Segmenter, TaggedWord } from '../../text/segment.ts';
import type { AliasGroup } from '../aliases.ts';
import { readLatin } from '../read-latin.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Dimension, type Facet, readDimension, readFacet } from './facet.ts';
import { generalUnits, isLight, type Weight, weightOf } from './light-words.ts';
import { inPlainWords, isDirected, isNegated, takeNumbers } from './wording.ts';

/** A word of a question's content, at its place in `text`. */
export interface Term extends TaggedWord, Weight {
  readonly start: number;
  /** How it sounds; see `soundsOf`. */
  readonly sound: string;
}

/** What a question asks, without the way in which it asks. */
export interface QuestionSense {
  /** The question's letters and digits, folded: whoever writes the same asks the same. */
  readonly written: string;
  readonly facet: Facet;
  readonly dimension?: Dimension;
  readonly isNegated: boolean;
  readonly isDirected: boolean;
  /** The numbers it names: years, editions, lines. */
  readonly numbers: readonly string[];
  /** Its content words, other names of a thing made one, blanks where other words stood between. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** The sound of each character of `text`. */
  readonly sounds: readonly string[];
}

/** What is known beside the questions; no articles, for such questions are about what these do not say. */
export interface SameQuestionParts {
  readonly segmenter: Segmenter;
  readonly aliases: readonly AliasGroup[];
}

/** English is put into Chinese as far as the glossary goes; pinyin could be anything. */
const noArticles: Vocabulary = {
  has: () => false,
  withSound: () => undefined,
  spelledLike: () => undefined,
};

/** Reads what a question asks. Any string is a question. */
export function senseOf(question: string, { segmenter, aliases }: SameQuestionParts): QuestionSense {
  const folded = fold(readLatin(question, noArticles).text);
  const analysed = analyzeQuestion(inPlainWords(folded, aliases), segmenter);
  const facet = readFacet(analysed);
  const isCounting = facet === 'quantity' || facet === 'value';
  const dimension = isCounting ? readDimension(analysed.folded) : undefined;
  const { numbers, rest } = takeNumbers(analysed.content);
  return {
    written: folded.replace(/[^\p{L}\p{N}]/gu, ''),
    facet,
    ...(dimension && { dimension }),
    isNegated: isNegated(folded),
    isDirected: isDirected(folded),
    numbers,
    ...join(
      [...contentWords(rest, segmenter, { want: analysed.want, facet }), ...countedUnit(analysed.want)],
      isCounting,
    ),
  };
}

interface Asked {
  readonly want: Want;
  readonly facet: Facet;
}

/** A word, and whether it follows the one before it directly. */
interface Word extends TaggedWord {
  readonly isJoined: boolean;
}

function contentWords(content: string, segmenter: Segmenter, { want, facet }: Asked): readonly Word[] {
  const isSort = want.kind === 'place' || want.kind === 'organisation'; // of 哪个国家 only the asking counts
  const says = ({ word, tag }: TaggedWord): boolean =>
    !functionWords.has(word) &&
    !isLight(word, facet) &&
    !(isSort && word === want.noun) &&
    !isMadeUp(word, tag, facet);
  return content.split(/[^\p{L}\p{N}]+/u).flatMap((part) => {
    const words = part === '' ? [] : segmenter.tag(part);
    return words.flatMap((word, at) => {
      const before = words[at - 1];
      return says(word) ? [{ ...word, isJoined: before !== undefined && says(before) }] : [];
    });
  });
}

/** What jieba made a word of because it stood together: 市人 of 藤泽市人口. */
function isMadeUp(word: string, tag: string, facet: Facet): boolean {
  return tag === 'x' && [...word].every((sign) => isLight(sign, facet));
}

/** 页 of 多少页 is what is counted. */
function countedUnit({ kind, unit }: Want): readonly Word[] {
  if (kind !== 'count' || unit === undefined || generalUnits.has(unit)) return [];
  return [{ word: unit, tag: 'n', isJoined: false }];
}

/** Joined as they were, for jieba may cut them otherwise in the other question; a blank where something stood between. */
function join(words: readonly Word[], isCounting: boolean): Pick<QuestionSense, 'text' | 'terms' | 'sounds'> {
  let text = '';
  const terms = words.map(({ word, tag, isJoined }) => {
    if (!isJoined && text !== '') text += ' ';
    const start = text.length;
    text += word;
    return { word, tag, ...weightOf({ word, tag }, isCounting), start, sound: soundsOf(word) };
  });
  return { text, terms, sounds: text.split('').map(soundOf) };
}
