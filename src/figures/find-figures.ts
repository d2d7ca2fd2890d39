import { type Span, textAt } from '../base/span.ts';
import { numeralAt } from '../text/numerals.ts';
import { amountAt, isLoneMultiplier } from './amount.ts';
import type { Figure } from './figure.ts';
import { reignAt } from './reigns.ts';
import { figureRules } from './rules/index.ts';
import type { Nothing, Rule, SaidYear, Spot } from './rules/rule.ts';
import { AMOUNT_SIGNS } from './rules/signs.ts';

/** What findFigures may be told beside the text. */
export interface FindOptions {
  /** The day of publication, ISO 8601: 去年 is the year before it. Without it such words have no `from`. */
  readonly published?: string;
  /** Reads this part of the text only. */
  readonly within?: Span;
}

/** The year in which China took our calendar. */
const LAST_LUNAR_YEAR = 1912;
/** How far from a number the marks of its title can stand. */
const LONGEST_TITLE = 41;

/** The rules that can begin with each character; most characters have none. */
const rulesByStart = new Map<number, Rule[]>();
for (const rule of figureRules) {
  for (const sign of new Set(rule.starts)) {
    const code = sign.charCodeAt(0);
    rulesByStart.set(code, [...(rulesByStart.get(code) ?? []), rule]);
  }
}

/** One byte for every UTF-16 code unit: looked up once a character, so that plain text costs next to nothing. */
const mayBegin = new Uint8Array(0x10000);
for (const code of rulesByStart.keys()) mayBegin[code] = 1;
const beginsAmount = new Uint8Array(0x10000);
for (const sign of AMOUNT_SIGNS) beginsAmount[sign.charCodeAt(0)] = 1;

/**
 * The numbers, dates, ranks and the like of a text in their order, none overlapping another. Offsets are
 * into `text`. Linear in its length, for any string.
 */
export function findFigures(text: string, options: FindOptions = {}): readonly Figure[] {
  const { published, within } = options;
  if (!within) return scan(text, published);
  const { start } = within;
  return scan(textAt(text, within), published).map((figure) => shift(figure, start));
}

function scan(text: string, published: string | undefined): Figure[] {
  const figures: Figure[] = [];
  let said: SaidYear | undefined;
  let at = 0;
  while (at < text.length) {
    if (mayBegin[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const amount = startsAmount(text, at) ? amountAt(text, at) : undefined;
    const reading = readAt({ text, at, amount, published, said });
    if (reading && reading.kind !== 'nothing' && !isInTitle(text, reading)) {
      figures.push(reading);
      said = yearSaidBy(text, reading, said) ?? said;
    }
    at = Math.max(at + 1, reading?.end ?? afterNumeral(text, at));
  }
  return figures;
}

function startsAmount(text: string, at: number): boolean {
  return beginsAmount[text.charCodeAt(at)] === 1 && !isLoneMultiplier(text, at);
}

function readAt(spot: Spot): Figure | Nothing | undefined {
  for (const rule of rulesByStart.get(spot.text.charCodeAt(spot.at)) ?? []) {
    const reading = rule.read(spot);
    if (reading) return reading;
  }
  return undefined;
}

/** The year a date leaves in force for the months behind it; since 2008 (2008年以来) leaves none. */
function yearSaidBy(text: string, figure: Figure, before: SaidYear | undefined): SaidYear | undefined {
  const { kind, start, end, from, to, precision } = figure;
  if (kind === 'period' && to !== undefined && !to.startsWith('-'))
    return { year: Number(to.slice(0, 4)), end, isLunar: false };
  if (kind !== 'date' || from === undefined || from.startsWith('-')) return undefined;
  if (precision === 'decade' || precision === 'century') return undefined;
  if (precision === 'year' && /^.{0,10}以来|^起/.test(text.slice(end, end + 12))) return undefined;
  const year = Number(from.slice(0, 4));
  // 元丰四年(1081年)…十月: the year of our calendar only explains that of the old one.
  const explains = before?.isLunar === true && before.year === year && start - before.end <= 1;
  return { year, end, isLunar: year < LAST_LUNAR_YEAR && (explains || reignAt(text, start) !== undefined) };
}

/** 《33分侦探》, 《四季歌》: numbers in the title of a work name it. Dates and numbers of papers say what they say. */
function isInTitle(text: string, { kind, start, end, precision }: Figure): boolean {
  const isDay = kind === 'date' && precision !== 'minute';
  if (isDay || kind === 'period' || kind === 'number-of-document') return false;
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  if (before.lastIndexOf('《') <= before.lastIndexOf('》')) return false;
  return /^[^《\n]*?》/.test(text.slice(end, end + LONGEST_TITLE));
}

/** Steps over a whole numeral that was no figure: its later signs would be read again and again otherwise. */
function afterNumeral(text: string, at: number): number {
  return numeralAt(text, at)?.end ?? at + 1;
}

function shift(figure: Figure, by: number): Figure {
  const moved = { ...figure, start: figure.start + by, end: figure.end + by };
  return figure.scope
    ? { ...moved, scope: { start: figure.scope.start + by, end: figure.scope.end + by } }
    : moved;
}
