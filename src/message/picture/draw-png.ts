import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** The only weights that are drawn; each takes some milliseconds to read. */
const weights = ['Regular', 'Bold'];

/**
 * Draws an SVG picture as PNG, off the main thread, with the project's own font alone: it looks the same on every
 * machine. What it needs is loaded at the first call.
 */
export async function drawPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const folder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
  const fontFiles = weights.map((weight) => join(folder, `NotoSansHans-${weight}.otf`));
  const picture = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans Hans' },
  });
  return picture.asPng();
}
