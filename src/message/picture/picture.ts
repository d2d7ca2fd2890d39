import { clip } from '../../text/clip.ts';
import { onOneLine } from '../escape.ts';

/** A picture that can be attached to a message. */
export interface Picture {
  readonly png: Buffer;
  readonly name: string;
  /** The whole of what it shows, as far as Discord takes it. */
  readonly description: string;
}

/** The most that Discord takes of a description, in UTF-16 code units. */
const descriptionLength = 1024;

/** What a picture shows, line by line, for those who do not see it: as far as Discord takes it. */
export function describePicture(lines: readonly string[]): string {
  const whole = lines.map((line) => onOneLine(line)).filter((line) => line !== '');
  const text = whole.join('\n').toWellFormed();
  let clipped = clip(text, { max: descriptionLength, unit: 'graphemes' });
  for (let max = descriptionLength; clipped.length > descriptionLength; max = Math.floor(max * 0.8)) {
    clipped = clip(text, { max, unit: 'graphemes' });
  }
  return clipped;
}
