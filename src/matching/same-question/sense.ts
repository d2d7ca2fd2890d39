import { analyzeQuestion } from '../../question/analyze-question.ts';
import { functionWords } from '../../question/fillers.ts';
import { fold } from '../../text/normalize.ts';
import { HAN_NUMERALS, readNumeral } from '../../text/numerals.ts';
import { soundOf, soundsOf } from '../../text/pinyin.ts';
import type { Segmenter, TaggedWord } from '../../text/segment.ts';
import { type AliasGroup, namesOfSame } from '../aliases.ts';
import { readLatin } from '../read-latin.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Dimension, type Facet, readDimension, readFacet } from './facet.ts';
import { lightWords, weightOf } from './light-words.ts';

/** A word of a question's content, at its place in `text`. */
export interface Term extends TaggedWord {
  readonly start: number;
  /** How it sounds; see `soundsOf`. */
  readonly sound: string;
  /** How much it tells, 0 to 1.5; a name tells most. */
  readonly weight: number;
}

/** What a question asks, without the way in which it asks. */
export interface QuestionSense {
  /** The question's letters and digits, folded: whoever writes the same asks the same. */
  readonly written: string;
  readonly facet: Facet;
  readonly dimension?: Dimension;
  /** Whether it asks what is not: 为什么不能. */
  readonly isNegated: boolean;
  /** Whether it goes from one thing to another, so that 北京到上海 is not 上海到北京. */
  readonly isDirected: boolean;
  /** The numbers it names, in ascending order: years, editions, lines. */
  readonly numbers: readonly string[];
  /** Its content words, joined, other names of a thing made one. */
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
  const analysed = analyzeQuestion(withOneName(withDigits(folded), aliases), segmenter);
  const { numbers, rest } = takeNumbers(analysed.content);
  const { kind, noun } = analysed.want;
  const isSort = kind === 'place' || kind === 'organisation'; // of 哪个国家 only the asking counts
  const words = contentWords(rest, segmenter).filter(({ word }) => !(isSort && word === noun));
  const dimension = readDimension(analysed.folded);
  return {
    written: folded.replace(/[^\p{L}\p{N}]/gu, ''),
    facet: readFacet(analysed),
    ...(dimension && { dimension }),
    isNegated: negation.test(folded.replace(choice, '')),
    isDirected: direction.test(folded),
    numbers,
    ...joined(words),
  };
}

/** 能不能 and 有没有 leave open what 不能 and 没有 deny. */
const choice = /(\p{Script=Han})[不没]\1|有无|是否|对不起|不过|不同|不久|没准/gu;
const negation = /[不没未]|无法|禁止/u;
const direction = /(?<!直|达|得|遇|收|找|看|拿|买|学|感|受|轮|排|涨|等|来|截|截止)[到至往比]/u;

/** Every thing by the first of its names. Twice, for 国际友好城市 becomes 国际友城, and that 友城. */
function withOneName(folded: string, aliases: readonly AliasGroup[]): string {
  let text = folded;
  for (let round = 0; round < 2; round++) {
    for (const { named, others } of namesOfSame(text, aliases)) {
      const first = aliases.find(
        (group) => group.includes(named) && others.every((other) => group.includes(other)),
      )?.[0];
      if (first !== undefined) text = text.replaceAll(named, first);
    }
  }
  return text;
}

const counted = new RegExp(
  `(?<=第)[${HAN_NUMERALS}]+|(?<![哪每这那同某几数])[${HAN_NUMERALS}]+(?=[号届年月日期路]|世纪)`,
  'gu',
);

/** 三号线, 第七届 and 二〇二二年 with digits, iphone15 as two words, 下一次 as 下次. */
function withDigits(folded: string): string {
  return folded
    .replace(/(?<=[上下本这每])一(?=[届次期个])/gu, '')
    .replace(counted, (numeral) => String(readNumeral(numeral) ?? numeral))
    .replace(/(?<=[a-z])(?=[0-9])/gu, ' ');
}

const numbered = /(第?)([0-9]+(?:\.[0-9]+)?)(?:届|号|年|月|日|期|次|个|位|名|路|世纪|周年|岁)?/gu;

function takeNumbers(content: string): { readonly numbers: readonly string[]; readonly rest: string } {
  const numbers = [...content.matchAll(numbered)].map(([, , number = '']) => String(Number(number)));
  return { numbers: numbers.sort(), rest: content.replace(numbered, ' ') };
}

function contentWords(content: string, segmenter: Segmenter): readonly TaggedWord[] {
  return content
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => (part === '' ? [] : segmenter.tag(part)))
    .filter(({ word, tag }) => !functionWords.has(word) && !lightWords.has(word) && !isMadeUp(word, tag));
}

/** What jieba made a word of because it stood together: 市人 of 藤泽市人口. */
function isMadeUp(word: string, tag: string): boolean {
  return tag === 'x' && [...word].every((sign) => lightWords.has(sign));
}

function joined(words: readonly TaggedWord[]): Pick<QuestionSense, 'text' | 'terms' | 'sounds'> {
  let text = '';
  const terms = words.map((word) => {
    const start = text.length;
    text += word.word;
    return { ...word, start, sound: soundsOf(word.word), weight: weightOf(word) };
  });
  return { text, terms, sounds: text.split('').map(soundOf) };
}
