import { fontFamily, fontFile } from './font-files.ts';

/**
 * Draws an SVG picture as PNG, off the main thread. Text in it is drawn with the project's own font alone, so that it
 * looks the same on every machine. What it needs is loaded at the first call.
 */
export async function drawPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const picture = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile('Regular'), fontFile('Bold')],
      defaultFontFamily: fontFamily,
    },
  });
  return picture.asPng();
}
