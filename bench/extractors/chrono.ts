import { type ParsedComponents, zh } from 'chrono-node';
import type { Extractor } from './extractor.ts';

/** The library for dates of JavaScript, with its parser of Simplified Chinese. */
export const chrono: Extractor = {
  name: 'chrono-node',
  setup: 'zh.hans.casual: dates only',
  sorts: ['date'],
  find: (text) =>
    zh.hans.casual.parse(text, new Date(0)).map(({ index, text: written, start }) => ({
      start: index,
      end: index + written.length,
      sort: 'date',
      value: isoOf(start),
    })),
};

/** As exact as the writer was: chrono fills in what is not said. */
function isoOf(date: ParsedComponents): string {
  const parts = (['year', 'month', 'day'] as const).filter((part) => date.isCertain(part));
  return parts.map((part) => String(date.get(part)).padStart(part === 'year' ? 4 : 2, '0')).join('-');
}
