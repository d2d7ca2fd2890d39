import { lineRise } from './block.ts';
import { accentOf, colours } from './colours.ts';
import { figuresBlock } from './figures-block.ts';
import { fitText } from './fit-text.ts';
import { foot } from './foot.ts';
import { barsSvg, type Layer } from './stats-bars.ts';
import { sheet, text } from './svg.ts';
import type { Typefaces } from './typeface.ts';

/** One kind of questions: how many on each day, and what it is called. */
export interface CountedKind {
  readonly name: string;
  readonly total: string;
  readonly numbers: readonly number[];
  /** 0xRRGGBB. */
  readonly colour: number;
}

/** What a chart shows, in characters that the font has. */
export interface DrawnChart {
  readonly title: string;
  readonly period: string;
  /** As YYYY-MM-DD. */
  readonly days: readonly string[];
  /** Lower bars, upper bars, line. */
  readonly kinds: readonly [CountedKind, CountedKind, CountedKind];
}

/** In pixels. */
const format = {
  width: 1200,
  height: 720,
  margin: 80,
  top: 62,
  captionSize: 26,
  foot: { height: 94, size: 24, seal: 54 },
};
const titleSizes = [48, 44, 40, 36];
const totalSizes = [68, 60, 52, 44, 36];
const gaps = { title: 42, totals: 38, bars: 26 };

/** A chart of days as an SVG picture: totals in the colours of their bars, and the bars under them. */
export async function statsChartSvg(
  { title, period, days, kinds }: DrawnChart,
  faces: Typefaces,
): Promise<string> {
  const { width, height, margin, top } = format;
  const inner = width - 2 * margin;
  const heading = fitText(title, { face: faces.Bold, width: inner, mostLines: 1, sizes: titleSizes });
  const large = { x: margin, size: heading.size, face: faces.Bold, fill: colours.ink, isOptical: true };
  const totals = figuresBlock(
    kinds.map(({ total, name }) => ({ value: total, what: name })),
    { format, faces, sizes: totalSizes, fills: kinds.map(({ colour }) => accentOf(colour).text) },
  );
  const totalsTop = top + heading.size + gaps.title;
  const barsTop = totalsTop + (totals?.height ?? 0) + gaps.totals;
  const barsHeight = height - format.foot.height - gaps.bars - barsTop;
  const [lower, upper, line] = kinds;
  const bars = await barsSvg(
    { labels: labelsOf(days), lower: layerOf(lower), upper: layerOf(upper), line: layerOf(line) },
    { width: inner, height: barsHeight, face: faces.Regular },
  );
  const { band, text: fill } = accentOf(undefined);
  return sheet({ width, height, band }, [
    text(heading.lines[0] ?? '', { ...large, y: top + heading.size * lineRise }),
    totals?.draw(totalsTop) ?? '',
    `<g transform='translate(${margin} ${barsTop})'>${bars}</g>`,
    foot(period, { format, fill, faces }),
  ]);
}

function layerOf({ numbers, colour }: CountedKind): Layer {
  return { numbers, colour: `#${colour.toString(16).padStart(6, '0')}` };
}

/** Month and day: the foot tells the years. */
function labelsOf(days: readonly string[]): readonly string[] {
  return days.map((day) => day.slice(5));
}
