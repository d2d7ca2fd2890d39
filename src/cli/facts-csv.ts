import { toCsv } from '../base/csv.ts';
import type { Fact } from '../reading/facts.ts';
import { type FactJson, factToJson } from './reading-json.ts';

const columns = [
  'text',
  'kind',
  'value',
  'valueTo',
  'unit',
  'qualifier',
  'from',
  'to',
  'precision',
  'what',
  'scope',
  'section',
  'sentence',
  'start',
  'end',
] as const satisfies readonly (keyof FactJson)[];

/** The figures as CSV by RFC 4180, a heading first; the same columns for every article, empty where nothing is known. */
export function factsToCsv(facts: readonly Fact[]): string {
  return toCsv([columns, ...facts.map(factToJson).map((fact) => columns.map((column) => fact[column]))]);
}
