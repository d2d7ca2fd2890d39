import { compareSenses } from './compare.ts';
import type { QuestionSense } from './sense.ts';

/** A question is held against so many others at most: those that share most of its sounds. */
const mostCompared = 12;
/** Two questions that share a smaller part of their sounds cannot ask the same. */
const leastShared = 0.34;

/** For each sense the number of its group: that of the first sense that asks the same, or as one of its group does. */
export function groupSenses(senses: readonly QuestionSense[]): readonly number[] {
  const groups: number[] = [];
  const byWriting = new Map<string, number>();
  const finders = new Map<string, Finder>();
  senses.forEach((sense, at) => {
    const written = byWriting.get(sense.written);
    if (written !== undefined) {
      groups.push(groups[written] ?? written);
      return;
    }
    byWriting.set(sense.written, at);
    const key = `${sense.numbers.join()} ${sense.isNegated}`;
    const finder = finders.get(key) ?? createFinder(senses);
    finders.set(key, finder);
    const same = finder
      .alike(sense)
      .filter((other) => compareSenses(sense, senses[other] ?? sense, 'lenient'))
      .map((other) => groups[other] ?? other);
    finder.add(sense, at);
    groups.push(at);
    joinGroups(groups, [...same, at]);
  });
  return groups;
}

/** Gives all members of some groups the number of the first. */
function joinGroups(groups: number[], joined: readonly number[]): void {
  const first = Math.min(...joined);
  if (joined.every((group) => group === first)) return;
  groups.forEach((group, at) => {
    if (joined.includes(group)) groups[at] = first;
  });
}

/** Finds the senses that may ask the same, among those added. */
interface Finder {
  add(sense: QuestionSense, at: number): void;
  /** Places of senses, those that share most first. */
  alike(sense: QuestionSense): readonly number[];
}

function createFinder(senses: readonly QuestionSense[]): Finder {
  const bySound = new Map<string, number[]>();
  return {
    add(sense, at) {
      for (const sound of new Set(sense.sounds)) {
        const places = bySound.get(sound);
        if (places) places.push(at);
        else bySound.set(sound, [at]);
      }
    },
    alike(sense) {
      const counts = new Map<number, number>();
      for (const sound of new Set(sense.sounds)) {
        for (const at of bySound.get(sound) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
      }
      return [...counts]
        .map(([at, count]) => ({ at, shared: (2 * count) / (sense.sounds.length + lengthOf(senses[at])) }))
        .filter(({ shared }) => shared >= leastShared)
        .sort((one, other) => other.shared - one.shared || one.at - other.at)
        .slice(0, mostCompared)
        .map(({ at }) => at);
    },
  };
}

function lengthOf(sense: QuestionSense | undefined): number {
  return sense?.sounds.length ?? 0;
}
