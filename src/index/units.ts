/** The smallest parts of a folded text that are matched: one Han character, or a run of letters or of digits. */
export interface Unit {
  readonly text: string;
  /** Where it begins in the folded text. */
  readonly start: number;
  /** Whether it follows the unit before it directly, without punctuation or blanks between. */
  readonly isJoined: boolean;
}

/** 1,200 is one number, 2019,2020 are two. */
const unitPattern =
  /\p{Script=Han}|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}/gu;

/** The units of a folded text, in order; punctuation, blanks and symbols give none. */
export function unitsOf(folded: string): readonly Unit[] {
  const units: Unit[] = [];
  let end = -1;
  for (const { 0: text, index } of folded.matchAll(unitPattern)) {
    units.push({ text, start: index, isJoined: index === end });
    end = index + text.length;
  }
  return units;
}

/** The bigrams of some units: two that stand together, written as one. */
export function bigramsOf(units: readonly Unit[]): readonly string[] {
  const bigrams: string[] = [];
  for (let at = 1; at < units.length; at++) {
    const left = units[at - 1];
    const right = units[at];
    if (left && right?.isJoined) bigrams.push(left.text + right.text);
  }
  return bigrams;
}
