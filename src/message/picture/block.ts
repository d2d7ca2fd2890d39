/** A part of a picture that takes a certain height, wherever it comes to stand. */
export interface Block {
  /** In pixels. */
  readonly height: number;
  draw(top: number): string;
}

/** From the top of a line to where its characters stand, in ems: what is above is as much as Han characters take. */
export const lineRise = 0.87;

/** The height of lines under each other, in pixels, without the blank that leading leaves above and below them. */
export function heightOfLines(lines: number, { size, leading }: { size: number; leading: number }): number {
  return lines === 0 ? 0 : size + (lines - 1) * size * leading;
}

/** The sum of numbers; 0 of none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
