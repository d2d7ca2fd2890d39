import type { FieldProblem } from '../rest/refusal.ts';

export type Path = FieldProblem['path'];

/** Complains when a text is longer than Discord takes. Discord counts code points, not UTF-16 units. */
export function tooLong(path: Path, text: string | null | undefined, most: number): readonly FieldProblem[] {
  if (!text || lengthOf(text) <= most) return [];
  return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }];
}

/** Complains when a text or list is absent or outside the two lengths. */
export function outsideLengths(
  path: Path,
  value: string | readonly unknown[] | null | undefined,
  [least, most]: readonly [number, number],
): readonly FieldProblem[] {
  if (value === undefined || value === null) return [missing(path)];
  const length = lengthOf(value);
  if (length >= least && length <= most) return [];
  return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${least} and ${most} in length.` }];
}

/** The complaint that a field must be there. */
export function missing(path: Path): FieldProblem {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** Code points of a text, items of a list. */
export function lengthOf(value: string | readonly unknown[]): number {
  return typeof value === 'string' ? [...value].length : value.length;
}
