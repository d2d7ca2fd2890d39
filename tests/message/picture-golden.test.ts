import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { expect, test } from 'vitest';
import type { Picture } from '../../src/message/picture/picture.ts';
import { drawShareCard } from '../../src/message/picture/share-card.ts';
import { drawStatsChart } from '../../src/message/picture/stats-chart.ts';
import { readPixels } from './picture-pixels.ts';
import { cards, chartWords, daysOf } from './picture-samples.ts';

/**
 * The pictures as they were when somebody looked at them and found them good. To take them anew after a change of
 * design, and look again:  UPDATE_PICTURES=1 npx vitest run tests/message/picture-golden.test.ts
 */
const isUpdate = Boolean(process.env.UPDATE_PICTURES);
/** How many pixels may differ, of all. */
const mayDiffer = 0.005;

const pictures: readonly (readonly [string, () => Promise<Picture>])[] = [
  ['short', () => drawShareCard(cards.short, { shape: 'wide' })],
  ['long', () => drawShareCard(cards.long, { shape: 'wide' })],
  ['mixed', () => drawShareCard(cards.mixed, { shape: 'wide' })],
  ['no-figures', () => drawShareCard(cards.noFigures, { shape: 'wide' })],
  ['square', () => drawShareCard(cards.traditional, { shape: 'square' })],
  ['chart', () => drawStatsChart({ days: daysOf(30) }, chartWords)],
];

test.each(pictures)('%s is drawn as it was', async (name, draw) => {
  const file = fileURLToPath(new URL(`picture-golden/${name}.png`, import.meta.url));
  const { png } = await draw();
  if (isUpdate) writeFileSync(file, png);
  const [golden, drawn] = [readPixels(readFileSync(file)), readPixels(png)];
  const { width, height } = golden;
  expect([drawn.width, drawn.height]).toEqual([width, height]);
  const different = pixelmatch(golden.data, drawn.data, undefined, width, height);
  expect(different / (width * height)).toBeLessThanOrEqual(mayDiffer);
});
