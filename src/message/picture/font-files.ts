import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The weights that pictures are set in. */
export type Weight = 'Regular' | 'Bold';

/** The name the font files give themselves. */
export const fontFamily = 'Noto Sans Hans';

/** Where the project's own font lies in a weight: with it a picture looks the same on every machine. */
export function fontFile(weight: Weight): string {
  return join(dirname(require.resolve('@embedpdf/fonts-sc')), `../fonts/NotoSansHans-${weight}.otf`);
}
