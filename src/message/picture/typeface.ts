import type { Font } from 'fontkit';
import { fontFile, type Weight } from './font-files.ts';

/** A glyph at its place: `x` in ems from where its text begins. */
export interface PlacedGlyph {
  readonly x: number;
  /** Its outline as the `d` of an SVG path, in thousandths of an em, upwards. */
  outline(): string;
  /** The blank to the left of its outline, in ems. */
  bearing(): number;
}

/** Characters as a font sets them, with the width they take in ems. */
export interface SetText {
  readonly width: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** Half the width for a mark that is half blank, or the width of Latin type for a quotation mark. */
export type Feature = 'halt' | 'pwid';

/** A weight of the font. */
export interface Typeface {
  has(character: string): boolean;
  /** A run by the font's own rules: letters are kerned, a dash of two is one. */
  setRun(run: string, feature?: Feature): SetText;
}

/** The weights a picture is set in. */
export type Typefaces = Readonly<Record<Weight, Typeface>>;

/** Runs kept as they were set: Han characters come again and again, and so do the words of a picture. */
const keptRuns = 4_000;

let loading: Promise<Typefaces> | undefined;

/**
 * The project's font, read at the first call and then kept (some 60 MB). Text becomes outlines here and not in the
 * renderer, which reads the whole file anew for every glyph (0.6 ms each; measured with resvg-js 2.6.2).
 */
export function loadTypefaces(): Promise<Typefaces> {
  loading ??= loadBoth().catch((error: unknown) => {
    // The next picture tries again.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadBoth(): Promise<Typefaces> {
  const [Regular, Bold] = await Promise.all([load('Regular'), load('Bold')]);
  return { Regular, Bold };
}

async function load(weight: Weight): Promise<Typeface> {
  const { open } = await import('fontkit');
  const font = await open(fontFile(weight));
  const kept = new Map<string, SetText>();
  return {
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    setRun: (run, feature) => {
      const key = `${feature ?? ''} ${run}`;
      const known = kept.get(key);
      if (known) return known;
      if (kept.size >= keptRuns) kept.clear();
      const set = layOut(font, run, feature);
      kept.set(key, set);
      return set;
    },
  };
}

function layOut(font: Font, run: string, feature: Feature | undefined): SetText {
  const { glyphs, positions } = font.layout(run, feature ? [feature] : []);
  const scale = 1 / font.unitsPerEm;
  let width = 0;
  const placed = glyphs.map((glyph, at): PlacedGlyph => {
    const { xAdvance = 0, xOffset = 0 } = positions[at] ?? {};
    const x = width + xOffset * scale;
    width += xAdvance * scale;
    return { x, outline: () => glyph.path.toSVG(), bearing: () => glyph.bbox.minX * scale };
  });
  return { width, glyphs: placed };
}
