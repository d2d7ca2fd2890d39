/** Digits as Chinese writers set them: Arabic of both widths, Chinese, and the banker's forms. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  [
    '0０零〇○',
    '1１一壹',
    '2２二贰两兩',
    '3３三叁',
    '4４四肆',
    '5５五伍',
    '6６六陆',
    '7７七柒',
    '8８八捌',
    '9９九玖',
  ].flatMap((signs, value) => [...signs].map((sign) => [sign, value] as const)),
);

/** The exponents of ten that multiply the digit before them (三百). */
const SMALL: ReadonlyMap<string, number> = new Map(
  ['十拾', '百佰', '千仟'].flatMap((signs, index) => [...signs].map((sign) => [sign, index + 1] as const)),
);

/** The exponents of ten that multiply all that stands before them (三百二十万). */
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['兆', 12],
]);

/** Tens with a sign of their own; read as if their two signs were written. */
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);

/** Every Chinese digit and multiplier, as the inside of a character class; no Arabic digit among them. */
export const HAN_NUMERALS = '零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌萬億兩兆';

/** The inside of a character class for Arabic digits of both widths. */
export const ARABIC_DIGITS = '0-9０-９';

const ARABIC = `(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[${ARABIC_DIGITS}]+)(?:[.．][${ARABIC_DIGITS}]+)?`;
/** 千克 and 千瓦 are units of their own. */
const NO_UNIT = '(?!(?<=千)[克米瓦赫帕焦卡伏])';
const MULTIPLIER = `(?:[十百千万亿萬億]${NO_UNIT})`;
const HAN_DIGITS = '零〇○一二三四五六七八九十百万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌萬億兆';
/** 两 is a digit at the head of a number or of a group of it; elsewhere it is an ounce (三十万两). */
const HAN_NEXT = `(?:[${HAN_DIGITS}]|千(?![瓦赫])|[两兩](?=[百千万亿]))`;
/** Longer runs of Chinese numerals are no numbers, and reading on from inside one must stay cheap. */
const LONGEST_HAN = 64;
const NUMERAL_AT = new RegExp(
  `${ARABIC}${MULTIPLIER}{0,4}(?:${ARABIC}${MULTIPLIER}{1,4}){0,3}(?:(?<=[万萬])[0-9]{4}(?![0-9.,年]))?|` +
    `[${HAN_NUMERALS}]${HAN_NEXT}{0,${LONGEST_HAN}}(?:点[零〇一二三四五六七八九]{1,20}(?![分刻十])[万亿]{0,2})?`,
  'y',
);

/** A numeral in a text: where it ends and what it says. */
export interface Numeral {
  readonly end: number;
  readonly value: number | undefined;
}

/**
 * The longest run of numeral signs that begins at `at`, undefined where none does. Its value is undefined
 * where the run is no number (二十三十), so that a caller can step over the whole of it at once.
 */
export function numeralAt(text: string, at: number): Numeral | undefined {
  NUMERAL_AT.lastIndex = at;
  if (!NUMERAL_AT.test(text)) return undefined;
  const end = NUMERAL_AT.lastIndex;
  return { end, value: readNumeral(text.slice(at, end)) };
}

/**
 * The number a numeral says, in whatever signs: 三百二十, 两千零六, 廿, 二〇一九, ３２０, 1,200, 3.5万, 1亿3000万.
 * Undefined for anything else, fractions and percentages among it. Linear in the length of the text.
 */
export function readNumeral(text: string): number | undefined {
  const [whole = '', decimals, ...rest] = text.split('点');
  if (whole === '' || rest.length > 0) return undefined;
  if (decimals === undefined) return readWhole(whole);
  const spoken = /^([零〇一二三四五六七八九]+)([万亿]*)$/.exec(decimals);
  const integer = readWhole(whole);
  if (!spoken || integer === undefined) return undefined;
  const mantissa = `${integer}.${[...(spoken[1] ?? '')].map((sign) => DIGITS.get(sign)).join('')}`;
  return readWhole(mantissa + (spoken[2] ?? ''));
}

/** The sum so far, told apart by how far its last multiplier reaches. */
interface Tally {
  /** All that a 万 or 亿 has closed. */
  closed: number;
  /** What stands since the last 万 or 亿. */
  section: number;
  /** The exponent of the last small multiplier in this section; only smaller ones may follow. */
  lastSmall: number;
  lastLarge: number;
  /** Digits waiting for their multiplier, in ASCII. */
  pending: string;
  /** Whether a 零 came after the last multiplier: 两千零六 is 2006, 两千六 is 2600. */
  zeroBefore: boolean;
  /** The exponent of the multiplier last seen, whichever it was. */
  lastExponent: number;
}

function readWhole(text: string): number | undefined {
  const tally: Tally = {
    closed: 0,
    section: 0,
    lastSmall: 4,
    lastLarge: 0,
    pending: '',
    zeroBefore: false,
    lastExponent: 0,
  };
  for (const sign of ungroup(text)) {
    for (const simple of CONTRACTED.get(sign) ?? sign) {
      if (!addSign(tally, simple)) return undefined;
    }
  }
  const value = sum(tally);
  return Number.isFinite(value) ? value : undefined;
}

/** Takes away the commas of 1,200,000; a comma anywhere else stays, and spoils the numeral. */
function ungroup(text: string): string {
  return text.replace(/(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/g, (group) => group.replaceAll(',', ''));
}

/** Adds one sign; false where it cannot stand in a numeral at this point. */
function addSign(tally: Tally, sign: string): boolean {
  const digit = DIGITS.get(sign);
  if (digit !== undefined) return addDigit(tally, sign, digit);
  if (sign === '.' || sign === '．') return addPoint(tally);
  const small = SMALL.get(sign);
  if (small !== undefined) return multiplyDigit(tally, small);
  const large = LARGE.get(sign);
  return large !== undefined && multiplySection(tally, large);
}

function addDigit(tally: Tally, sign: string, digit: number): boolean {
  if (digit === 0 && tally.pending === '' && tally.lastExponent > 0 && !/[0０]/.test(sign))
    tally.zeroBefore = true;
  else tally.pending += digit;
  return true;
}

function addPoint(tally: Tally): boolean {
  if (tally.pending === '' || tally.pending.includes('.')) return false;
  tally.pending += '.';
  return true;
}

function multiplyDigit(tally: Tally, exponent: number): boolean {
  if (exponent >= tally.lastSmall) return false;
  tally.section += scale(tally.pending === '' ? '1' : tally.pending, exponent);
  tally.lastSmall = exponent;
  return close(tally, exponent);
}

function multiplySection(tally: Tally, exponent: number): boolean {
  const open = tally.section + Number(tally.pending);
  const nothingYet = open === 0 && tally.closed === 0 && tally.pending === '';
  const part = nothingYet ? 1 : open;
  const outgrows = tally.lastLarge > 0 && tally.lastLarge < exponent;
  if (!outgrows && tally.lastLarge > 0 && (tally.lastLarge === exponent || part === 0)) return false;
  tally.closed = outgrows
    ? scale(String(tally.closed + part), exponent)
    : tally.closed + scale(String(part), exponent);
  tally.section = 0;
  tally.lastSmall = 4;
  tally.lastLarge = exponent;
  return close(tally, exponent);
}

function close(tally: Tally, exponent: number): true {
  tally.pending = '';
  tally.zeroBefore = false;
  tally.lastExponent = exponent;
  return true;
}

/** The sum, a last lone digit read as Chinese says it: 三百二 is 320, 一万五 is 15000, 三百零二 is 302. */
function sum(tally: Tally): number {
  const { closed, section, pending, lastExponent, zeroBefore } = tally;
  if (pending.endsWith('.')) return Number.NaN;
  const short = pending.length === 1 && lastExponent >= 2 && !zeroBefore;
  return closed + section + (short ? scale(pending, lastExponent - 1) : Number(pending));
}

/** Shifts the decimal point in the writing rather than multiplying: 1.15亿 is 115000000, not 114999999.99999999. */
function scale(digits: string, exponent: number): number {
  return digits.includes('e') ? Number(digits) * 10 ** exponent : Number(`${digits}e${exponent}`);
}
