/** What every picture is printed in. Text on paper has a contrast of 4.5 to 1 at least. */
export const colours = {
  paper: '#fcfbf7',
  ink: '#23272e',
  faint: '#676b72',
  jade: '#2f8f6b',
  rule: '#d5dbd5',
};

/** A server's colour as a picture uses it. */
export interface Accent {
  /** For a surface: the colour itself, unless it cannot be seen on paper. */
  readonly band: string;
  /** For text, or under text in the colour of paper: the same hue, as dark as it must be to be read. */
  readonly text: string;
}

/** Contrasts as WCAG 2.2 counts them (1.4.3 for text); a band needs only be seen. */
const textContrast = 4.5;
const bandContrast = 1.35;

/** A colour of Discord's (0xRRGGBB, 0 for none) for pictures: of the hue it has, and legible. Jade for none. */
export function accentOf(colour: number | undefined): Accent {
  const wanted = colour ? `#${(colour & 0xffffff).toString(16).padStart(6, '0')}` : colours.jade;
  return { band: darkened(wanted, bandContrast), text: darkened(wanted, textContrast) };
}

/** How much two colours differ in lightness, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Mixed with black in small steps until it stands out from paper: the hue stays. */
function darkened(colour: string, wanted: number): string {
  let [mixed, share] = [colour, 1];
  while (contrast(mixed, colours.paper) < wanted) {
    share -= 0.01;
    mixed = `#${channels(colour)
      .map((channel) => hex(channel * share))
      .join('')}`;
  }
  return mixed;
}

/** Relative luminance (WCAG 2.2), from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(channel: number): string {
  return Math.round(channel).toString(16).padStart(2, '0');
}
