import { wrapText } from './wrap.ts';

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

export interface Drawing {
  readonly title: string;
  /** Under the title: where it is from. */
  readonly source: string;
  readonly events: readonly DrawnEvent[];
  /** What stands under the events, if not all are drawn. */
  readonly more?: string;
}

/** In pixels. Wide enough for 28 characters a line, which a phone shows legibly. */
const page = { width: 1200, margin: 72 };
const line = { x: 336, dot: 9 };
const column = { x: 384, em: 29, leading: 45, characters: 25.5 };
const gap = 30;
const colours = { paper: '#fcfbf7', ink: '#23272e', faint: '#7b7f86', jade: '#2f8f6b', rule: '#cfd8d2' };
const font = "font-family='Noto Sans Hans'";

/** A timeline as an SVG picture: dates on the left of a line, what happened on its right. Gives its height too. */
export function timelineSvg({ title, source, events, more }: Drawing): string {
  const titleLines = wrapText(title, 27);
  const top = page.margin + titleLines.length * 54 + 70;
  const heights = events.map(heightOf);
  const tops = heights.map((_, at) => top + sum(heights.slice(0, at)) + gap * at);
  const bottom = top + sum(heights) + gap * Math.max(0, events.length - 1);
  const height = bottom + page.margin + (more ? 40 : 0);
  const parts = [
    `<rect width='${page.width}' height='${height}' fill='${colours.paper}'/>`,
    `<rect width='${page.width}' height='10' fill='${colours.jade}'/>`,
    ...titleLines.map((words, at) =>
      text(words, { x: page.margin, y: page.margin + 34 + at * 54, size: 40, weight: 700 }),
    ),
    text(source, {
      x: page.margin,
      y: page.margin + 30 + titleLines.length * 54,
      size: 24,
      fill: colours.faint,
    }),
    `<line x1='${line.x}' y1='${top + 20}' x2='${line.x}' y2='${bottom - 14}' stroke='${colours.rule}' stroke-width='4' stroke-linecap='round'/>`,
    ...events.map((event, at) => drawEvent(event, tops[at] ?? top)),
    more ? text(more, { x: column.x, y: bottom + 48, size: 24, fill: colours.faint }) : '',
  ];
  return `<svg xmlns='http://www.w3.org/2000/svg' width='${page.width}' height='${height}'>${parts.join('')}</svg>`;
}

function drawEvent({ when, resolved, what, precision }: DrawnEvent, top: number): string {
  const y = top + 32;
  const x = line.x - 32;
  const dates = wrapText(when, dateCharacters).map((words, at) =>
    text(words, { x, y: y + at * dateLeading, size: 27, weight: 700, fill: colours.jade, anchor: 'end' }),
  );
  const below = y + dates.length * dateLeading - 4;
  const note = resolved ? text(resolved, { x, y: below, size: 20, fill: colours.faint, anchor: 'end' }) : '';
  const lines = wrapText(what, column.characters).map((words, at) =>
    text(words, { x: column.x, y: y + at * column.leading, size: column.em }),
  );
  return [dot(precision, y - 10), ...dates, note, ...lines].join('');
}

/** A date longer than this goes on in a second line. */
const dateCharacters = 8.6;
const dateLeading = 36;

function heightOf({ what, when, resolved }: DrawnEvent): number {
  const dates = wrapText(when, dateCharacters).length + (resolved ? 1 : 0);
  return Math.max(wrapText(what, column.characters).length * column.leading, dates * dateLeading + 9);
}

function dot(precision: DrawnEvent['precision'], y: number): string {
  if (precision === 'long')
    return `<rect x='${line.x - 7}' y='${y - 16}' width='14' height='32' rx='7' fill='${colours.jade}'/>`;
  const fill = precision === 'exact' ? colours.jade : colours.paper;
  return `<circle cx='${line.x}' cy='${y}' r='${line.dot}' fill='${fill}' stroke='${colours.jade}' stroke-width='4'/>`;
}

interface Setting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'end';
}

function text(
  words: string,
  { x, y, size, weight = 400, fill = colours.ink, anchor = 'start' }: Setting,
): string {
  return `<text x='${x}' y='${y}' font-size='${size}' font-weight='${weight}' fill='${fill}' text-anchor='${anchor}' ${font}>${escapeXml(words)}</text>`;
}

/** XML has no place at all for control characters and lone halves of pairs. */
function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/[&<>'"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
