import { createRequire } from 'node:module';
import { Fault, reasonOf } from '../base/fault.ts';
import type { Segmenter, TaggedWord } from './segment.ts';

const require = createRequire(import.meta.url);

export const segmenterChoices = ['auto', 'nodejieba', 'node-rs'] as const;
export type SegmenterChoice = (typeof segmenterChoices)[number];

export interface SegmenterOptions {
  readonly choice?: SegmenterChoice;
  /** Words that must stay whole, on top of jieba's own dictionary. */
  readonly words?: readonly string[];
}

/** What a maker must be able to do; the law of Segmenter is kept around it, whatever it returns. */
interface Maker {
  readonly name: string;
  cut(text: string): readonly string[];
  tag(text: string): readonly TaggedWord[];
}

/**
 * A warm segmenter. `auto` takes nodejieba, and @node-rs/jieba where it could not be compiled.
 * nodejieba has one dictionary a process: words given to one segmenter are known to all of its kind.
 * Throws Fault `segmenter-unavailable` when the one asked for, or neither, is installed.
 */
export function createSegmenter({ choice = 'auto', words = [] }: SegmenterOptions = {}): Segmenter {
  return lawful(createMaker(choice, words));
}

/** In the order in which they are tried. nodejieba is optional: without a compiler at install it is simply not there. */
const makers = { nodejieba: createNodejieba, 'node-rs': createNodeRs } as const;

function createMaker(choice: SegmenterChoice, words: readonly string[]): Maker {
  const names = choice === 'auto' ? (['nodejieba', 'node-rs'] as const) : [choice];
  const reasons: string[] = [];
  for (const name of names) {
    try {
      return makers[name](words);
    } catch (error) {
      reasons.push(`${name}: ${reasonOf(error)}`);
    }
  }
  const advice = choice === 'auto' ? 'run npm install again' : 'set ZHAIJU_SEGMENTER=auto';
  throw new Fault(
    'segmenter-unavailable',
    `no word segmenter is usable here; ${advice} (${reasons.join('; ')})`,
  );
}

/** What we use of nodejieba. Its own types are not there where it is not. */
interface Nodejieba {
  insertWord(word: string): boolean;
  cut(text: string, withUnknownWords: boolean): string[];
  tag(text: string): TaggedWord[];
}

function createNodejieba(words: readonly string[]): Maker {
  const jieba: Nodejieba = require('nodejieba');
  for (const word of words) jieba.insertWord(word);
  jieba.cut('预热', true); // loads the dictionary, about a second
  return { name: 'nodejieba', cut: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text) };
}

function createNodeRs(words: readonly string[]): Maker {
  const { Jieba }: typeof import('@node-rs/jieba') = require('@node-rs/jieba');
  const { dict }: typeof import('@node-rs/jieba/dict.js') = require('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  // The weight is far above any word's own, so that the word wins over its parts.
  if (words.length > 0) jieba.loadDict(Buffer.from(words.map((word) => `${word} 100000 nz`).join('\n')));
  return {
    name: 'node-rs',
    cut: (text) => jieba.cut(text, true),
    tag: (text) => jieba.tag(text, true).map(({ word, tag }) => ({ word, tag })),
  };
}

/**
 * Holds a maker to the law. Native code sees UTF-8, in which a lone surrogate becomes U+FFFD and a NUL may end
 * the string; so words are measured, and the text itself is cut at those lengths.
 */
function lawful(maker: Maker): Segmenter {
  return {
    name: maker.name,
    cut: (text) => stretchesOf(text).flatMap((stretch) => recut(stretch, maker.cut(stretch.toWellFormed()))),
    tag: (text) => stretchesOf(text).flatMap((stretch) => retag(stretch, maker.tag(stretch.toWellFormed()))),
  };
}

/** Parts without a NUL, and the NULs between them. */
function stretchesOf(text: string): readonly string[] {
  return text.includes('\0') ? text.split(/(\0)/u).filter((part) => part !== '') : text === '' ? [] : [text];
}

function recut(text: string, words: readonly string[]): readonly string[] {
  if (text === '\0' || words.join('') !== text.toWellFormed()) return [...text];
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return text.slice(at - word.length, at);
  });
}

/** Tags in which nothing is known: x, as jieba marks what is no word. */
function retag(text: string, tagged: readonly TaggedWord[]): readonly TaggedWord[] {
  const words = recut(
    text,
    tagged.map(({ word }) => word),
  );
  if (words.length !== tagged.length) return words.map((word) => ({ word, tag: 'x' }));
  return words.map((word, index) => ({ word, tag: tagged[index]?.tag ?? 'x' }));
}
