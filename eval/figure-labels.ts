import { readFileSync } from 'node:fs';
import { type Span, textAt } from '../src/base/span.ts';
import type { Figure, FigureKind } from '../src/figures/figure.ts';
import { readDataSet } from './data.ts';

/** A figure as somebody read it: `value` is the number, `from~to` of a range, and of dates ISO 8601, `from/to`. */
export interface Label extends Span {
  readonly kind: FigureKind;
  readonly value?: number | string;
}

/** A paragraph with every figure that is in it. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** The sets of labels beside this file; each was labelled after the rules had been mended on those before it. */
export const labelSets = ['figures-labels', 'figures-second', 'figures-held-out'] as const;
export type LabelSet = (typeof labelSets)[number];

/** Reads a set of labels, and the paragraphs they are of from the data folder; undefined without the folder. */
export function readLabelledTexts(folder: string, name: LabelSet): readonly LabelledText[] | undefined {
  const paragraphs = readDataSet(folder, 'cmrc2018/train')?.articles;
  if (!paragraphs) return undefined;
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const lines = readLines(name);
  return [...new Set(lines.map(({ context }) => context))].map((id) => {
    const text = texts.get(id);
    if (text === undefined) throw new RangeError(`no paragraph ${id} in ${folder}`);
    return { id, text, labels: lines.filter(({ context }) => context === id).flatMap(toLabel) };
  });
}

/** One line of a set; a paragraph without any figure has one line with nothing but its id. */
type Line = { readonly context: string } & Partial<Label>;

function readLines(name: LabelSet): readonly Line[] {
  const path = new URL(`../../eval/${name}.jsonl`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

function toLabel({ start, end, kind, value }: Line): readonly Label[] {
  if (start === undefined || end === undefined || kind === undefined) return [];
  return [{ start, end, kind, ...(value === undefined ? {} : { value }) }];
}

/** A figure of ours in the form of a label. */
export function labelOf({ start, end, kind, value, valueTo, from, to }: Figure): Label {
  const number = valueTo === undefined ? value : `${value}~${valueTo}`;
  const days = from === undefined || from === to ? from : `${from}/${to}`;
  const meaning = number ?? days;
  return { start, end, kind, ...(meaning === undefined ? {} : { value: meaning }) };
}

/** How a label reads in a report. */
export function tell(text: string, label: Label): string {
  return `${label.kind} ${textAt(text, label)} ${label.value ?? ''}`.trimEnd();
}
