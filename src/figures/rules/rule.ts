import type { Amount } from '../amount.ts';
import type { Figure } from '../figure.ts';

/** A place in a text where a figure may begin, and what is already known there. */
export interface Spot {
  readonly text: string;
  readonly at: number;
  /** The number that begins here, with its qualifier, where there is one. */
  readonly amount: Amount | undefined;
  /** The day of publication, ISO 8601, to which 去年 is relative. */
  readonly published: string | undefined;
  /** The last date before this place that says its year. */
  readonly said?: SaidYear | undefined;
}

/** A year that stays in force for the months behind it. */
export interface SaidYear {
  readonly year: number;
  readonly end: number;
  /** Said by the era of a reign before 1912: the months behind it are of the old calendar. */
  readonly isLunar: boolean;
}

/** Up to `end` there is no figure, whatever the later rules would say: a web address, 一带一路. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly end: number;
}

/** One kind of figure. Pure; linear in what it reads. */
export interface Rule {
  readonly name: string;
  /** The characters a reading can begin with: the rule is asked nowhere else. */
  readonly starts: string;
  /** The figure that begins exactly at the spot, undefined where this rule knows none. */
  read(spot: Spot): Figure | Nothing | undefined;
}

/** Runs a sticky pattern at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
