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

/** A thing that a text calls by a name the articles do not use. */
export interface OtherNames {
  readonly named: readonly string[];
  /** What the articles call it; never empty. */
  readonly used: readonly string[];
}

/**
 * The names that articles use for what a folded text calls otherwise. A name the articles use themselves is left
 * as it is: its other names would only draw in sentences that speak of something near.
 */
export function otherNames(
  text: string,
  groups: readonly AliasGroup[],
  isUsed: (name: string) => boolean,
): readonly OtherNames[] {
  return groups.flatMap((group) => {
    const named = group.filter((name) => isNamed(text, name));
    const used = group.filter(isUsed);
    return named.length > 0 && used.length > 0 && !named.some(isUsed) ? [{ named, used }] : [];
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
