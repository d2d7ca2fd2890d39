import type { FootFormat } from './foot.ts';

/** Whether a card lies wide, as links are shown, or is square, as phones show pictures. */
export type CardShape = 'wide' | 'square';

/** The measures of a card, in pixels; sizes of type with the largest first. */
export interface CardFormat extends FootFormat {
  /** From the top to the first line's upper edge. */
  readonly top: number;
  /** From the lowest line to the rule of the foot, at least. */
  readonly bottom: number;
  /** At most, beside figures and sentences. */
  readonly titleLines: number;
  readonly titleSizes: readonly number[];
  /** Of a card that says little else. */
  readonly loneTitleSizes: readonly number[];
  readonly valueSizes: readonly number[];
  /** Where no sentence follows. */
  readonly loneValueSizes: readonly number[];
  readonly captionSize: number;
  readonly sentenceSizes: readonly number[];
  /** Between title, figures and sentences: at least, as it looks well, and at most. */
  readonly gaps: { readonly least: number; readonly good: number; readonly most: number };
}

/** Nothing is smaller than 24 pixels, which a phone still shows legibly. */
export const cardFormats: Readonly<Record<CardShape, CardFormat>> = {
  wide: {
    width: 1200,
    height: 630,
    margin: 80,
    top: 66,
    bottom: 34,
    titleLines: 2,
    titleSizes: [54, 50, 46, 42],
    loneTitleSizes: [80, 74, 68, 62, 56, 50],
    valueSizes: [84, 76, 68, 60, 54, 48, 42, 36],
    loneValueSizes: [128, 116, 104, 92, 84, 76, 68, 60, 54, 48, 42, 36],
    captionSize: 26,
    sentenceSizes: [36, 34, 32, 30, 28, 26],
    gaps: { least: 26, good: 42, most: 64 },
    foot: { height: 94, size: 24, seal: 54 },
  },
  square: {
    width: 1080,
    height: 1080,
    margin: 92,
    top: 104,
    bottom: 64,
    titleLines: 3,
    titleSizes: [72, 66, 60, 54, 48],
    loneTitleSizes: [100, 92, 84, 76, 68, 60],
    valueSizes: [112, 104, 96, 88, 80, 72, 64, 56, 48, 42, 36],
    loneValueSizes: [136, 124, 112, 104, 96, 88, 80, 72, 64, 56, 48, 42, 36],
    captionSize: 30,
    sentenceSizes: [44, 42, 40, 38, 36, 34, 32],
    gaps: { least: 44, good: 72, most: 104 },
    foot: { height: 136, size: 28, seal: 72 },
  },
};
