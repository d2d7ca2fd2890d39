import { PNG } from 'pngjs';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** A PNG as pixels of four bytes. */
export function readPixels(png: Buffer): Pixels {
  return PNG.sync.read(png);
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first pixel of an area that is not of the colour (#rrggbb); undefined if all are. */
export function firstOther({ width, data }: Pixels, colour: string, area: Area): string | undefined {
  const wanted = Buffer.from(`${colour.slice(1)}ff`, 'hex');
  for (let y = area.top; y < area.bottom; y++) {
    for (let x = area.left; x < area.right; x++) {
      const at = (y * width + x) * 4;
      if (!data.subarray(at, at + 4).equals(wanted)) return `${x},${y}`;
    }
  }
  return undefined;
}
