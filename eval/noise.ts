import { Converter } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { soundOf } from '../src/text/pinyin.ts';
import type { Segmenter } from '../src/text/segment.ts';

/** Ways to spoil a question, as RANKING.md names them. */
export const noises = ['none', 'homophone', 'script', 'dropped'] as const;
export type Noise = (typeof noises)[number];

export interface NoiseTools {
  readonly segmenter: Segmenter;
  readonly random: () => number;
  /** Characters to swap in, as common text has them. */
  readonly characters: readonly string[];
}

const toTraditional = Converter({ from: 'cn', to: 't' });
const toSimplified = ToSimplified({ from: 't', to: 'cn' });

/** The question spoilt: one character swapped for one that sounds the same, the other script, or one word left out. */
export function spoil(question: string, noise: Noise, tools: NoiseTools): string {
  switch (noise) {
    case 'none':
      return question;
    case 'homophone':
      return swapCharacter(question, tools);
    case 'script':
      return toTraditional(question) === question ? toSimplified(question) : toTraditional(question);
    case 'dropped':
      return dropWord(question, tools);
  }
}

function swapCharacter(question: string, { random, characters }: NoiseTools): string {
  const han = [...question.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  const at = han[Math.floor(random() * han.length)];
  if (at === undefined) return question;
  const written = question.charAt(at);
  const alike = characters.filter((one) => one !== written && soundOf(one) === soundOf(written));
  const swapped = alike[Math.floor(random() * alike.length)];
  return swapped === undefined ? question : question.slice(0, at) + swapped + question.slice(at + 1);
}

function dropWord(question: string, { segmenter, random }: NoiseTools): string {
  const words = segmenter.tag(question);
  const content = words.flatMap(({ word, tag }, at) => (word.length > 1 && /^[nvaj]/u.test(tag) ? [at] : []));
  const dropped = content[Math.floor(random() * content.length)];
  return words.map(({ word }, at) => (at === dropped ? '' : word)).join('');
}
