import { sum } from './block.ts';
import { accentOf, colours } from './colours.ts';
import { measureOf } from './fit-text.ts';
import { box, sheet, text } from './svg.ts';
import type { Typefaces } from './typeface.ts';
import { wrapText } from './wrap.ts';
import { wrapEvenly } from './wrap-evenly.ts';

/** One line of a timeline, as it is written. */
export interface DrawnEvent {
  /** The date as the article writes it. */
  readonly when: string;
  /** What a relative date stands for. */
  readonly resolved?: string | undefined;
  readonly what: string;
  /** A day or month is a full dot, a year an open one, a decade or longer a bar. */
  readonly precision: 'exact' | 'year' | 'long';
}

/** What a timeline shows, in characters that the font has. */
export interface Drawing {
  readonly title: string;
  /** Under the title: where it is from. */
  readonly source: string;
  readonly events: readonly DrawnEvent[];
  /** What stands under the events, if not all are drawn. */
  readonly more?: string;
}

/** In pixels; widths of lines in ems. Wide enough for 25 characters a line, which a phone shows legibly. */
const page = { width: 1200, margin: 72 };
const heading = { size: 40, leading: 54, width: 26.4 };
const line = { x: 336, dot: 9 };
const column = { x: 384, size: 29, leading: 45, width: 25.5 };
/** A date wider than this goes on in a second line. */
const dates = { size: 27, leading: 36, width: 8.6 };
const gap = 30;
const small = 24;
const accent = accentOf(undefined);

/** A timeline as an SVG picture: dates on the left of a line, what happened on its right. */
export function timelineSvg({ title, source, events, more }: Drawing, faces: Typefaces): string {
  const titleLines = wrapEvenly(title, { width: heading.width, widthOf: measureOf(faces.Bold) });
  const top = page.margin + titleLines.length * heading.leading + 70;
  const rows = events.map((event) => toRow(event, faces));
  const tops = rows.map((_, at) => top + sum(rows.slice(0, at).map(heightOf)) + gap * at);
  const bottom = top + sum(rows.map(heightOf)) + gap * Math.max(0, rows.length - 1);
  const height = bottom + page.margin + (more ? 40 : 0);
  const under = page.margin + 30 + titleLines.length * heading.leading;
  const plain = { size: small, face: faces.Regular, fill: colours.faint };
  const large = { x: page.margin, size: heading.size, face: faces.Bold, fill: colours.ink };
  const beginning = { x: line.x - 2, y: top + 18, width: 4, radius: 2 };
  const parts = [
    ...titleLines.map((words, at) => text(words, { ...large, y: page.margin + 34 + at * heading.leading })),
    text(source, { x: page.margin, y: under, ...plain }),
    box({ ...beginning, height: bottom - top - 30, fill: colours.rule }),
    ...rows.map((row, at) => drawRow(row, { top: tops[at] ?? top, faces })),
    more ? text(more, { x: column.x, y: bottom + 48, ...plain }) : '',
  ];
  return sheet({ width: page.width, height, band: accent.band }, parts);
}

interface Row {
  readonly when: readonly string[];
  readonly resolved: string;
  readonly what: readonly string[];
  readonly precision: DrawnEvent['precision'];
}

function toRow({ when, resolved = '', what, precision }: DrawnEvent, faces: Typefaces): Row {
  return {
    when: wrapText(when, { width: dates.width, widthOf: measureOf(faces.Bold) }),
    what: wrapText(what, { width: column.width, widthOf: measureOf(faces.Regular) }),
    resolved,
    precision,
  };
}

function heightOf({ what, when, resolved }: Row): number {
  const lines = when.length + (resolved ? 1 : 0);
  return Math.max(what.length * column.leading, lines * dates.leading + 9);
}

function drawRow({ when, resolved, what, precision }: Row, at: { top: number; faces: Typefaces }): string {
  const y = at.top + 32;
  const date = {
    x: line.x - 32,
    size: dates.size,
    face: at.faces.Bold,
    fill: accent.text,
    anchor: 'end',
  } as const;
  const note = { ...date, size: 20, face: at.faces.Regular, fill: colours.faint };
  const event = { x: column.x, size: column.size, face: at.faces.Regular, fill: colours.ink };
  return [
    dot(precision, y - 10),
    ...when.map((words, row) => text(words, { ...date, y: y + row * dates.leading })),
    resolved ? text(resolved, { ...note, y: y + when.length * dates.leading - 4 }) : '',
    ...what.map((words, row) => text(words, { ...event, y: y + row * column.leading })),
  ].join('');
}

function dot(precision: DrawnEvent['precision'], y: number): string {
  if (precision === 'long')
    return box({ x: line.x - 7, y: y - 16, width: 14, height: 32, radius: 7, fill: accent.band });
  const fill = precision === 'exact' ? accent.band : colours.paper;
  return `<circle cx='${line.x}' cy='${y}' r='${line.dot}' fill='${fill}' stroke='${accent.band}' stroke-width='4'/>`;
}
