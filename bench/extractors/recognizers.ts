import { createRequire } from 'node:module';
import { covers } from '../../src/base/span.ts';
import type { Extracted, Extractor, Sort } from './extractor.ts';

/** What the suite returns, of which we read so much. */
interface Recognized {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly value?: string; readonly values?: readonly TimeValue[] } | null;
}

interface TimeValue {
  readonly timex?: string;
  readonly value?: string;
  readonly start?: string;
}

type Recognize = (text: string, culture: string) => readonly Recognized[];

// Its typings name modules without an extension, which nodenext cannot follow.
const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Record<
  string,
  Recognize
>;

const recognizers: readonly (readonly [name: string, sort: Sort])[] = [
  ['recognizeDateTime', 'date'],
  ['recognizePercentage', 'percent'],
  ['recognizeCurrency', 'money'],
  ['recognizeDimension', 'measure'],
  ['recognizeTemperature', 'measure'],
  ['recognizeAge', 'age'],
  ['recognizePhoneNumber', 'phone'],
  ['recognizeOrdinal', 'ordinal'],
  ['recognizeNumber', 'number'],
];

/** Microsoft's recognizers, all those that read figures; a number inside another figure is not counted again. */
export const recognizersText: Extractor = {
  name: 'Recognizers-Text',
  setup: 'every recognizer of the suite that reads figures, zh-cn; numbers inside other results are left out',
  sorts: ['date', 'duration', 'percent', 'money', 'measure', 'age', 'phone', 'ordinal', 'number'],
  find(text) {
    const kept: Extracted[] = [];
    for (const [name, sort] of recognizers) {
      for (const result of suite[name]?.(text, 'zh-cn') ?? []) {
        const found = read(result, sort);
        if (!kept.some((other) => covers(other, found))) kept.push(found);
      }
    }
    return kept.sort((one, other) => one.start - other.start);
  },
};

function read({ start, end, typeName, resolution }: Recognized, sort: Sort): Extracted {
  const isDuration = /duration$/.test(typeName);
  const span: Extracted = { start, end: end + 1, sort: isDuration ? 'duration' : sort };
  if (isDuration) return span;
  const [first] = resolution?.values ?? [];
  const value = sort === 'date' ? dayOf(first) : Number.parseFloat(resolution?.value ?? '');
  return value === undefined || Number.isNaN(value) ? span : { ...span, value };
}

/** As exact as the writer was; of a day that several readings fit, the first is taken. */
function dayOf(time: TimeValue | undefined): string | undefined {
  const { timex = '', value, start } = time ?? {};
  return /^\d{4}(?:-\d\d){0,2}$/.test(timex) ? timex : (start ?? value);
}
