import type { Cover } from './cover.ts';
import type { Facet } from './facet.ts';
import { isSlight } from './light-words.ts';
import type { QuestionSense, Term } from './sense.ts';

/** What a question says: as much as the other says too, as much as it says alone, and whether that decides. */
export interface Said {
  readonly shared: number;
  readonly alone: number;
  readonly isDecisive: boolean;
}

/** Adds up what a question says, by the weights of its words. */
export function weighSaid({ terms, facet }: QuestionSense, cover: Cover): Said {
  let shared = 0;
  let alone = 0;
  let decides = false;
  for (const term of terms) {
    const share = aloneShare(term, cover, facet);
    shared += (1 - share) * term.weight;
    alone += share * term.weight;
    decides ||= share === 1 && term.isDecisive;
  }
  return { shared, alone, isDecisive: decides };
}

/** What may follow a word without making another of it: 昆明市, 发明者, 签证费. */
const suffix = /^[市省县区州镇国者方人员地处费价]$/u;

/** Of one province and its city alone, 吉林, this is not so. */
const city = /^(?!吉林).{2,}[市县]$/u;

/** The share of a word that the other question does not say. */
function aloneShare({ word, tag, start }: Term, cover: Cover, facet: Facet): number {
  const covered = cover.subarray(start, start + word.length);
  const alone = word.split('').filter((_, at) => covered[at] === 0);
  if (alone.length === 0) return 0;
  // 去翠湖, 看群规: jieba takes a verb with a name that it does not know.
  if (alone.length < word.length && tag === 'x' && alone.every((sign) => isSlight(sign, facet))) return 0;
  // 用 of 使用, 读 of 阅读: a verb of one character says much of what one of two says.
  if (alone.length < word.length && tag.startsWith('v')) return alone.length / word.length;
  if (alone.length === 1 && covered.at(-1) === 0 && tag === 'ns' && city.test(word)) return 0;
  const isSuffixed = covered[0] === 1 && suffix.test(alone.join('')) && word.endsWith(alone.join(''));
  return isSuffixed ? alone.length / word.length / 2 : 1;
}
