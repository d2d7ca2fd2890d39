import { fold } from '../text/normalize.ts';

/** Names of one thing. */
export type AliasGroup = readonly string[];

/** The groups of an aliases file: a line a group, names parted by =; # begins a remark. */
export function parseAliases(file: string): readonly AliasGroup[] {
  return file
    .split(/\r?\n/u)
    .map((line) => fold(line.replace(/#.*$/u, '')).split('=')) // folded first: ＝ is an equals sign too
    .map((names) => [...new Set(names.map((name) => name.trim()))].filter((name) => name !== ''))
    .filter((names) => names.length > 1);
}

/** A thing that a text names, and what else it is called. */
export interface Named {
  readonly named: string;
  readonly others: readonly string[];
}

/** Everything that a folded text names by one of some groups of names: the longest name that it has of each. */
export function namesOfSame(text: string, groups: readonly AliasGroup[]): readonly Named[] {
  return groups.flatMap((group) => {
    const [named] = group
      .filter((name) => isNamed(text, name))
      .sort((one, other) => other.length - one.length);
    return named === undefined ? [] : [{ named, others: group.filter((name) => name !== named) }];
  });
}

const letterOrDigit = /[\p{Script=Latin}\p{N}]/u;

/** Whether the text has the name, and not as a part of a longer word or number: no ai in wait, no 4号 in 14号. */
function isNamed(text: string, name: string): boolean {
  const joins = (at: number): boolean =>
    letterOrDigit.test(text.charAt(at - 1)) && letterOrDigit.test(text.charAt(at));
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!joins(at) && !joins(at + name.length)) return true;
  }
  return false;
}
