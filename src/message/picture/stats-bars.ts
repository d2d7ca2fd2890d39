import { colours } from './colours.ts';
import { measureOf } from './fit-text.ts';
import { fontFamily } from './font-files.ts';
import type { Typeface } from './typeface.ts';

/** Numbers in one colour, one for each label. */
export interface Layer {
  readonly numbers: readonly number[];
  readonly colour: string;
}

/** Two layers of bars on each other, and a third that stands before them as a line with dots. */
export interface Bars {
  readonly labels: readonly string[];
  readonly lower: Layer;
  readonly upper: Layer;
  readonly line: Layer;
}

/** In pixels. */
export interface BarsOptions {
  readonly width: number;
  readonly height: number;
  readonly face: Typeface;
}

const labelSize = 22;
/** So few questions look as few as they are. */
const leastTop = 4;
/** As many labels as stand side by side without crowding. */
const mostLabels = 8;
/** Bars that have much room stay slim, in pixels. */
const widestBar = 44;

/** Bars with their axes as an SVG element, by echarts, which is large and therefore loaded at the first call. */
export async function barsSvg(bars: Bars, { width, height, face }: BarsOptions): Promise<string> {
  const { init } = await loadEcharts(face);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(optionsFor(bars));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

async function loadEcharts(face: Typeface) {
  const [core, { BarChart, LineChart }, { GridComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([BarChart, LineChart, GridComponent, SVGRenderer]);
  const widthOf = measureOf(face);
  core.setPlatformAPI({
    measureText: (text, font = '') => ({
      width: widthOf(text) * Number(/([\d.]+)px/u.exec(font)?.[1] ?? labelSize),
    }),
  });
  return core;
}

/** What would answer a pointer, which no picture has. */
const quiet = { silent: true, emphasis: { disabled: true } };
/** More bars than this would be hairs: then each layer is a surface with a step for each label. */
const mostBars = 120;
const asBar = { type: 'bar', barMaxWidth: widestBar, barCategoryGap: '28%' };
const dots = { ...quiet, type: 'line', symbol: 'circle', showAllSymbol: true };
const asArea = {
  type: 'line',
  step: 'middle',
  symbol: 'none',
  lineStyle: { width: 0 },
  areaStyle: { opacity: 1 },
};
const label = { color: colours.faint, fontSize: labelSize, fontFamily };
const count = new Intl.NumberFormat('en');

function optionsFor(bars: Bars) {
  // Labels of the axes are kept within the picture.
  const bounds = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
  const grid = { left: 0, right: 0, top: labelSize * 1.8, bottom: 0, ...bounds };
  return { animation: false, grid, ...axesFor(bars.labels), series: seriesFor(bars) };
}

function axesFor(labels: readonly string[]) {
  const step = Math.ceil(labels.length / mostLabels);
  // Counted from the last, so that it always has its label, which ends with the axis under many bars.
  const interval = (at: number): boolean => (labels.length - 1 - at) % step === 0;
  const alignMaxLabel = labels.length > 20 ? 'right' : null;
  return {
    xAxis: {
      type: 'category',
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.faint, width: 1.5 } },
      axisLabel: { ...label, interval, alignMaxLabel, margin: 14, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      max: ({ max }: { max: number }) => (max < leastTop ? leastTop : undefined),
      splitLine: { lineStyle: { color: colours.rule, width: 1.5 } },
      axisLabel: { ...label, margin: 16 },
    },
  };
}

function seriesFor({ labels, lower, upper, line }: Bars) {
  const layer = { ...quiet, ...(labels.length > mostBars ? asArea : asBar), stack: 'all' };
  const totals = labels.map((_, at) => (lower.numbers[at] ?? 0) + (upper.numbers[at] ?? 0));
  const most = Math.max(0, ...totals);
  const highest = most > 0 ? totals.indexOf(most) : -1;
  return [
    { ...layer, data: lower.numbers, itemStyle: { color: lower.colour } },
    { ...layer, data: upper.numbers, itemStyle: { color: upper.colour } },
    {
      ...dots,
      // A day without one has no dot.
      data: line.numbers.map((number) => (number > 0 ? number : null)),
      symbolSize: labels.length > 60 ? 8 : 12,
      lineStyle: { color: line.colour, width: 3 },
      itemStyle: { color: line.colour, borderColor: colours.paper, borderWidth: 2 },
    },
    {
      ...dots,
      // Nothing but the number over the highest.
      data: totals.map((total, at) => (at === highest ? total : null)),
      symbolSize: 0.1,
      label: { ...label, show: true, color: colours.ink, position: 'top', formatter: count.format(most) },
    },
  ];
}
