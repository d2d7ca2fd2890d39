import { colours } from './colours.ts';
import { fitText } from './fit-text.ts';
import { box, text } from './svg.ts';
import type { Typefaces } from './typeface.ts';

/** The measures of a picture and its foot, in pixels. */
export interface FootFormat {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Its height, the size of its type, and how large the seal is. */
  readonly foot: { readonly height: number; readonly size: number; readonly seal: number };
}

export interface FootOptions {
  readonly format: FootFormat;
  /** The colour of the seal. */
  readonly fill: string;
  readonly faces: Typefaces;
}

/** The foot of a picture under a thin rule: where it is from, and the seal of whom it is made by. */
export function foot(source: string, { format, fill, faces }: FootOptions): string {
  const { width, height, margin } = format;
  const { size, seal } = format.foot;
  const top = height - format.foot.height;
  const middle = top + format.foot.height / 2;
  const room = width - 2 * margin - seal - size;
  const { lines } = fitText(source, { face: faces.Regular, width: room, mostLines: 1, sizes: [size] });
  const place = { x: margin, y: middle + size * 0.36, size, face: faces.Regular, fill: colours.faint };
  return [
    box({ x: margin, y: top, width: width - 2 * margin, height: 2, fill: colours.rule }),
    text(lines[0] ?? '', { ...place, isOptical: true }),
    brand({ right: width - margin, middle, size: seal }, { fill, faces }),
  ].join('');
}

/** 摘句, one over the other as on a seal. */
function brand(
  { right, middle, size }: { right: number; middle: number; size: number },
  { fill, faces }: Pick<FootOptions, 'fill' | 'faces'>,
): string {
  const type = size * 0.39;
  const place = {
    x: right - size / 2,
    size: type,
    face: faces.Bold,
    fill: colours.paper,
    anchor: 'middle',
  } as const;
  return [
    box({ x: right - size, y: middle - size / 2, width: size, height: size, radius: size / 9, fill }),
    text('摘', { ...place, y: middle - type * 0.15 }),
    text('句', { ...place, y: middle + type * 0.92 }),
  ].join('');
}
