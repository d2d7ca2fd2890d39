import { clip } from '../text/clip.ts';

/**
 * What Discord takes in one Components V2 message. It documents 40 components and 4,000 characters; texts of
 * more than about 10,170 UTF-8 bytes have been seen to fail with HTTP 500, so bytes are counted with a margin.
 */
export const messageLimits = { components: 40, characters: 4_000, bytes: 9_500 } as const;

/** The part of a message's text that each piece of an answer may take; what is left over is for the sharer's line. */
export const shares = {
  question: 0.06,
  headline: 0.16,
  quotation: 0.5,
  source: 0.14,
  notes: 0.1,
} as const;

/**
 * Renders as much of the text as its share of a message holds. Markdown makes a text longer by an amount only
 * rendering knows, so the text is clipped shorter until what came out fits.
 */
export function renderWithin(share: number, text: string, render: (clipped: string) => string): string {
  const characters = Math.floor(messageLimits.characters * share);
  const bytes = Math.floor(messageLimits.bytes * share);
  let max = bytes;
  let rendered = render(clip(text, { max, unit: 'bytes' }));
  while (max > 0 && (rendered.length > characters || Buffer.byteLength(rendered) > bytes)) {
    max = Math.floor(max * 0.8);
    rendered = render(clip(text, { max, unit: 'bytes' }));
  }
  return rendered;
}

/** A name or a figure as part of a line: on its own it would hardly ever be longer. */
const shortBytes = 42;

/** A few words cut so that many of them fit into one message. */
export function clipShort(text: string): string {
  return clip(text, { max: shortBytes, unit: 'bytes' });
}

/** The most Discord shows, and takes, of a suggestion's name or value. */
export const choiceLimits = { choices: 25, characters: 100 } as const;

/** The text cut by grapheme so that it can be the name of a suggestion. */
export function clipForChoice(text: string): string {
  let max: number = choiceLimits.characters;
  let clipped = clip(text, { max, unit: 'graphemes' });
  while (clipped.length > choiceLimits.characters) {
    max = Math.floor(max * 0.8);
    clipped = clip(text, { max, unit: 'graphemes' });
  }
  return clipped;
}
