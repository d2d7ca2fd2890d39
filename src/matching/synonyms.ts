import { abbreviations } from './synonyms/abbreviations.ts';
import { arts } from './synonyms/arts.ts';
import { attributes } from './synonyms/attributes.ts';
import { culture } from './synonyms/culture.ts';
import { doing } from './synonyms/doing.ts';
import { economy } from './synonyms/economy.ts';
import { historyWar } from './synonyms/history-war.ts';
import { law } from './synonyms/law.ts';
import { learning } from './synonyms/learning.ts';
import { medicine } from './synonyms/medicine.ts';
import { nature } from './synonyms/nature.ts';
import { people } from './synonyms/people.ts';
import { politics } from './synonyms/politics.ts';
import { qualities } from './synonyms/qualities.ts';
import { sport } from './synonyms/sport.ts';
import { technology } from './synonyms/technology.ts';
import { timeQuantity } from './synonyms/time-quantity.ts';
import { transport } from './synonyms/transport.ts';

/**
 * A thesaurus of ordinary Chinese: what people ask in one word, an article may tell in another. It serves to find
 * sentences and is never shown. Written by hand from general knowledge; the training questions of CMRC 2018 told
 * which everyday words to cover and which pairs mislead. Nothing in it comes from the questions that measure us.
 *
 * A group is a line of words parted by one blank: simplified, Latin in lower case. Its words must be able to stand
 * for each other between a question and its answer, as 死因 and 因病 do. Opposites never do, nor two things of one
 * kind, such as 国家 and 城市 or 第一 and 第二.
 *
 * To add a word, append it to the group of its sense, or open a new line in the file of its field under
 * `synonyms/`; a word of several senses stands in several groups. The tests say what a line may not do.
 */
export const synonymGroups: readonly string[] = [
  ...abbreviations,
  ...arts,
  ...attributes,
  ...culture,
  ...doing,
  ...economy,
  ...historyWar,
  ...law,
  ...learning,
  ...medicine,
  ...nature,
  ...people,
  ...politics,
  ...qualities,
  ...sport,
  ...technology,
  ...timeQuantity,
  ...transport,
];

const synonyms: ReadonlyMap<string, readonly string[]> = bySharedGroup(synonymGroups);

/** The other words of all groups that hold this folded word, each once, in the order of the groups. */
export function synonymsOf(word: string): readonly string[] {
  return synonyms.get(word) ?? [];
}

function bySharedGroup(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = group.split(' ');
    for (const word of words) {
      const others = found.get(word) ?? new Set();
      found.set(word, others);
      for (const other of words) if (other !== word) others.add(other);
    }
  }
  return new Map([...found].map(([word, others]) => [word, [...others]]));
}
