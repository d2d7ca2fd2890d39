/**
 * Our figures beside the extractors one would take instead, on the paragraphs labelled by hand, in one run: what they
 * find, how much of it is right, and how fast. Markdown on stdout. `npm run bench -- figures --data PATH`.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { readDataSet } from '../eval/data.ts';
import { type LabelledText, labelSets, readLabelledTexts } from '../eval/figure-labels.ts';
import { compare, precisionOf, recallOf, type Tally } from '../eval/figure-score.ts';
import { overlaps } from '../src/base/span.ts';
import { chrono } from './extractors/chrono.ts';
import type { Extracted, Extractor, Sort } from './extractors/extractor.ts';
import { recognizersText } from './extractors/recognizers.ts';
import { sortOf, zhaiju } from './extractors/zhaiju.ts';

const extractors: readonly Extractor[] = [zhaiju, chrono, recognizersText];
/** How long each may read the running text, in milliseconds of the processor. */
const mostMs = 5_000;
const columns = [
  'extractor',
  'dates: recall',
  'precision',
  'right day',
  'all figures: recall',
  'precision',
  'right value',
  'MB/s',
];

const { values } = parseArgs({ options: { data: { type: 'string', default: '' } } });
const labelled = labelSets.flatMap((name) => readLabelledTexts(values.data, name) ?? []);
const running = readDataSet(values.data, 'cmrc2018/train')?.articles.map(({ text }) => text) ?? [];
if (labelled.length === 0) {
  process.stderr.write('npm run bench -- figures --data PATH\n');
  process.exitCode = 2;
} else {
  process.stdout.write(
    `${labelled.length} paragraphs; ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}.\n\n`,
  );
  const rows = [columns, columns.map((_, at) => (at === 0 ? '---' : '--:')), ...extractors.map(rowOf)];
  process.stdout.write(rows.map((cells) => `| ${cells.join(' | ')} |\n`).join(''));
  process.stdout.write(`\n${extractors.map(({ name, setup }) => `- ${name}: ${setup}\n`).join('')}`);
  process.stdout.write(`\n${['一', '9', '1个至'].map(monotony).join('')}`);
}

function rowOf(extractor: Extractor): readonly string[] {
  process.stderr.write(`${extractor.name}\n`);
  const isAll = extractor.sorts.length > 1;
  return [
    extractor.name,
    ...marksOf(extractor, ['date']),
    ...(isAll ? marksOf(extractor, zhaiju.sorts) : ['–', '–', '–']),
    speedOf(extractor).toFixed(2),
  ];
}

/** Recall and precision by place and sort, and the part of the labelled values that is told as labelled. */
function marksOf(extractor: Extractor, sorts: readonly Sort[]): readonly string[] {
  const place: Tally = { labelled: 0, found: 0, right: 0 };
  const worth: Tally = { labelled: 0, found: 0, right: 0 };
  for (const one of labelled) {
    const labels = labelsOf(one, sorts);
    const found = extractor.find(one.text).filter(({ sort }) => sorts.includes(sort));
    place.labelled += labels.length;
    place.found += found.length;
    place.right += compare(found, labels, isSame).right.length;
    const told = labels.filter(({ value }) => value !== undefined);
    worth.labelled += told.length;
    worth.right += compare(found, told, (a, b) => isSame(a, b) && isWorth(a, b)).right.length;
  }
  return [recallOf(place), precisionOf(place), recallOf(worth)].map((part) => (100 * part).toFixed(1));
}

/** The labels in the form of what an extractor finds: of a range the lower end, of a period its first day. */
function labelsOf({ labels }: LabelledText, sorts: readonly Sort[]): readonly Extracted[] {
  return labels.flatMap(({ start, end, kind, value }) =>
    sortOf(kind)
      .filter((sort) => sorts.includes(sort))
      .map((sort) => ({ start, end, sort, ...(value === undefined ? {} : { value: firstOf(value) }) })),
  );
}

function firstOf(value: number | string): number | string {
  if (typeof value === 'number') return value;
  const [first = ''] = value.split(/[~/]/);
  return value.includes('~') ? Number(first) : first;
}

function isSame(found: Extracted, label: Extracted): boolean {
  return found.sort === label.sort && overlaps(found, label);
}

/** Told more exactly than written is right too: 1992-01-01 for 1992. */
function isWorth({ value }: Extracted, label: Extracted): boolean {
  if (typeof value === 'string' && typeof label.value === 'string') return value.startsWith(label.value);
  return value === label.value;
}

/** Megabytes of running text a second of the processor, after a first reading that warms up. */
function speedOf({ find }: Extractor): number {
  read(find, mostMs / 5);
  return read(find, mostMs);
}

function read(find: Extractor['find'], withinMs: number): number {
  const startedAt = process.cpuUsage();
  let bytes = 0;
  let ms = 0;
  for (let at = 0; ms < withinMs; at = (at + 1) % running.length) {
    const text = running[at] ?? '';
    find(text);
    bytes += Buffer.byteLength(text);
    const { user, system } = process.cpuUsage(startedAt);
    ms = (user + system) / 1000;
  }
  return bytes / 1e6 / (ms / 1000);
}

/** How long ours takes for a megabyte of one sign, and for a quarter of it. */
function monotony(sign: string): string {
  const [quarter = 0, whole = 0] = [250_000, 1_000_000].map((length) => {
    const text = sign.repeat(length / sign.length);
    const startedAt = performance.now();
    zhaiju.find(text);
    return performance.now() - startedAt;
  });
  return `- a million signs of «${sign}»: ${whole.toFixed(0)} ms; a quarter of them: ${quarter.toFixed(0)} ms\n`;
}
