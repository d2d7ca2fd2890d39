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
  const sounds = senses.map(soundsIn);
  senses.forEach((sense, at) => {
    const written = byWriting.get(sense.written);
    if (written !== undefined) {
      groups.push(groups[written] ?? written);
      return;
    }
    byWriting.set(sense.written, at);
    const key = `${sense.numbers.join()} ${sense.isNegated}`;
    const finder = finders.get(key) ?? createFinder(sounds);
    finders.set(key, finder);
    const same = finder
      .alike(at)
      .filter((other) => compareSenses(sense, senses[other] ?? sense, 'lenient'))
      .map((other) => groups[other] ?? other);
    finder.add(at);
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
  add(at: number): void;
  /** Places of senses, those that share most first. */
  alike(at: number): readonly number[];
}

function createFinder(sounds: readonly ReadonlySet<string>[]): Finder {
  const bySound = new Map<string, number[]>();
  const sizeOf = (at: number): number => sounds[at]?.size ?? 0;
  return {
    add(at) {
      for (const sound of sounds[at] ?? []) {
        const places = bySound.get(sound);
        if (places) places.push(at);
        else bySound.set(sound, [at]);
      }
    },
    alike(at) {
      const counts = new Map<number, number>();
      for (const sound of sounds[at] ?? []) {
        for (const other of bySound.get(sound) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      return [...counts]
        .map(([other, count]) => ({ other, shared: (2 * count) / (sizeOf(at) + sizeOf(other)) }))
        .filter(({ shared }) => shared >= leastShared)
        .sort((left, right) => right.shared - left.shared || left.other - right.other)
        .slice(0, mostCompared)
        .map(({ other }) => other);
    },
  };
}

function soundsIn(sense: QuestionSense): ReadonlySet<string> {
  return new Set(sense.sounds.filter((sound) => sound !== ' '));
}
