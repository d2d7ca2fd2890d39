/** What we use of fontkit, which carries no types of its own. Lengths are in units of the font. */
declare module 'fontkit' {
  export interface Glyph {
    readonly path: { toSVG(): string };
    readonly bbox: { readonly minX: number };
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
  }

  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** Applies the font's own rules (kerning, ligatures) and the features named. */
    layout(text: string, features?: readonly string[]): GlyphRun;
  }

  export function open(file: string): Promise<Font>;
}
