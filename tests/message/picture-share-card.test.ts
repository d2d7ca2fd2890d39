import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentOf, colours } from '../../src/message/picture/colours.ts';
import { drawShareCard, type ShareCard } from '../../src/message/picture/share-card.ts';
import { type CardShape, cardFormats } from '../../src/message/picture/share-card-format.ts';
import { shareCardSvg } from '../../src/message/picture/share-card-svg.ts';
import { loadTypefaces } from '../../src/message/picture/typeface.ts';
import { firstOther, readPixels } from './picture-pixels.ts';
import { cards } from './picture-samples.ts';

const shapes: readonly CardShape[] = ['wide', 'square'];
const all = shapes.flatMap((shape) =>
  Object.entries<ShareCard>(cards).map(([name, card]) => ({ shape, name, card })),
);

describe.each(all)('the $shape card “$name”', async ({ shape, card }) => {
  const { png } = await drawShareCard(card, { shape });

  test('has the size that was asked for, and less than 400 kB', () => {
    const { width, height } = cardFormats[shape];
    expect(readPixels(png)).toMatchObject({ width, height });
    expect(png.byteLength).toBeLessThan(400_000);
  });

  test('keeps its margins blank', () => expectBlankMargins(png, shape));
});

test('the sizes are those that links and phones show', () => {
  const sizeOf = (shape: CardShape) => [cardFormats[shape].width, cardFormats[shape].height];
  expect([sizeOf('wide'), sizeOf('square')]).toEqual([
    [1200, 630],
    [1080, 1080],
  ]);
});

/** Optical alignment and the edges of outlines may reach into a margin by this much. */
const edge = 4;

function expectBlankMargins(png: Buffer, shape: CardShape): void {
  const pixels = readPixels(png);
  const { width, height, margin, foot } = cardFormats[shape];
  const all = { left: 0, right: width, top: 12, bottom: height };
  const blank = {
    left: { ...all, right: margin - edge },
    right: { ...all, left: width - margin + edge },
    top: { ...all, bottom: 40 },
    aboveFoot: { ...all, top: height - foot.height - 12, bottom: height - foot.height - 2 },
    bottom: { ...all, top: height - 12 },
  };
  for (const [side, area] of Object.entries(blank)) {
    expect([side, firstOther(pixels, colours.paper, area)]).toEqual([side, undefined]);
  }
}

test('whatever it says, nothing runs out of its margins', async () => {
  const part = fc.constantFrom(
    ...'昆明市友城的声音，。、：“”《》（）—…1289 %.$WMiljf"\'-',
    'Kunming',
    'AVATAR',
    '1,234.5亿元',
    ' and the ',
    '🎉',
    '臺灣',
  );
  const text = (most: number) => fc.array(part, { maxLength: most }).map((parts) => parts.join(''));
  const figure = fc.record({ value: text(8), what: text(20) });
  const card = fc.record({
    title: text(60),
    figures: fc.array(figure, { maxLength: 4 }),
    sentences: fc.array(text(150), { maxLength: 3 }),
    source: text(40),
    colour: fc.integer({ min: 0, max: 0xffffff }),
  });
  await fc.assert(
    fc.asyncProperty(card, fc.constantFrom(...shapes), async (drawn, shape) => {
      expectBlankMargins((await drawShareCard(drawn, { shape })).png, shape);
    }),
    { numRuns: 25 },
  );
});

test('no character of it comes into the picture’s source, only shapes', async () => {
  const faces = await loadTypefaces();
  const { title, sentences, figures, source } = cards.odd;
  const svg = shareCardSvg(
    { title, sentences, figures, source },
    { shape: 'wide', faces, accent: accentOf(1) },
  );
  expect(new Set(svg.match(/<\/?\w+/gu))).toEqual(new Set(['<svg', '</svg', '<g', '</g', '<rect', '<path']));
  expect(svg.replace(/<[^<>]*>/gu, '')).toBe('');
  expect(svg).not.toMatch(/script|昆明|&|alert/u);
});

describe('its description', () => {
  test('holds all that it says, line by line', async () => {
    const { description, name } = await drawShareCard(cards.short, { shape: 'wide' });
    expect(name).toBe('card-wide.png');
    expect(description.split('\n')).toEqual([
      '昆明友城四十年',
      '23对 国际友城',
      '20对 友好交流城市',
      '1981年 与日本藤泽市结好',
      ...cards.short.sentences,
      '昆明市政府网站 · 2019年9月23日发布',
    ]);
  });

  test('also what the font cannot show', async () => {
    const { description } = await drawShareCard(
      { ...cards.titleOnly, title: '🎉 𠮷野家' },
      { shape: 'wide' },
    );
    expect(description).toBe('🎉 𠮷野家');
  });

  test('has no more than Discord takes, cut at a whole character', async () => {
    for (const character of ['昆', '👨‍👩‍👧‍👦', '\ud800']) {
      const card = { ...cards.long, title: character.repeat(2_000) };
      const { description } = await drawShareCard(card, { shape: 'wide' });
      expect(description.length).toBeLessThanOrEqual(1024);
      expect(description.isWellFormed()).toBe(true);
      expect(description.endsWith('…')).toBe(true);
    }
  });
});

test('a quotation that fits is drawn whole, one that does not shows that it is cut', async () => {
  const faces = await loadTypefaces();
  const draw = (sentence: string) =>
    shareCardSvg(
      { title: '友城', figures: [], sentences: [sentence], source: '' },
      { shape: 'wide', faces, accent: accentOf(undefined) },
    );
  const ellipsis = faces.Regular.setRun('…').glyphs[0]?.outline() ?? 'none';
  expect(draw('昆明'.repeat(100))).not.toContain(ellipsis);
  expect(draw('昆明'.repeat(300))).toContain(ellipsis);
});

test('a figure is not cut short while it can be set smaller', async () => {
  const faces = await loadTypefaces();
  const figures = cards.long.figures;
  const ellipsis = faces.Bold.setRun('…').glyphs[0]?.outline() ?? 'none';
  for (const shape of shapes) {
    const card = { title: '友城', figures, sentences: [], source: '' };
    expect(shareCardSvg(card, { shape, faces, accent: accentOf(undefined) })).not.toContain(ellipsis);
  }
});
