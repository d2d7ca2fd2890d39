import { fold } from '../text/normalize.ts';

/** Names of one thing. */
export type AliasGroup = readonly string[];

/** The groups of an aliases file: a line a group, names parted by =; # begins a remark. */
export function parseAliases(file: string): readonly AliasGroup[] {
  return file
    .split(/\r?\n/u)
    .map((line) => line.replace(/#.*$/u, ''))
    .map((line) => line.split('=').map((name) => fold(name).trim()))
    .map((names) => names.filter((name) => name !== ''))
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
    const named = group.filter((name) => text.includes(name));
    const used = group.filter(isUsed);
    return named.length > 0 && used.length > 0 && !named.some(isUsed) ? [{ named, used }] : [];
  });
}
