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

/**
 * The Han characters of the basic plane, each made a string once: nearly all units are one of these, and need then
 * neither the pattern nor a string of their own, in the index nor in the sentences kept.
 */
const hanCharacters = Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /\p{Script=Han}/u.test(character) ? character : undefined;
});

/** The units of a folded text, in order; punctuation, blanks and symbols give none. */
export function unitsOf(folded: string): readonly Unit[] {
  const units: Unit[] = [];
  let end = -1;
  for (let at = 0; at < folded.length; at = end) {
    let text = hanCharacters[folded.charCodeAt(at)];
    let start = at;
    if (text === undefined) {
      unitPattern.lastIndex = at;
      const found = unitPattern.exec(folded);
      if (!found) break;
      text = found[0];
      start = found.index;
    }
    units.push({ text, start, isJoined: start === end });
    end = start + text.length;
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
