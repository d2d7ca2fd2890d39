import { readNumeral } from '../../text/numerals.ts';
import { parseDay, type Stretch, stretchOf } from '../calendar.ts';
import type { Figure } from '../figure.ts';
import { matchAt, type Rule } from './rule.ts';
import { D, NUMBER_SIGNS, SHORT_HAN } from './signs.ts';

const SHORT = `(?:${D}{1,2}|${SHORT_HAN}{1,3})`;
const PART =
  '(?:中后期|中前期|后半期|前半期|初期|中期|末期|后期|前期|早期|晚期|中叶|末叶|上半叶|下半叶|前半叶|后半叶|初|末|中|(?:前|后)(?:半|期)(?:叶)?)?';
const CENTURY = new RegExp(
  `(公元前?|西元前?|前)?(?:(${SHORT})|([上本]))\\s?世纪(?:\\s?(${SHORT})年代)?${PART}`,
  'y',
);
const CENTURIES = new RegExp(
  `第?(${SHORT})(?:世纪)?\\s?(?:——|—|–|-|~|～|至|到|、)\\s?第?(${SHORT})世纪${PART}`,
  'y',
);
const DECADE = new RegExp(`(${D}{3}0|${D}0|[一二三四五六七八九]十)年代${PART}`, 'y');

/** Centuries and decades: 20世纪90年代, 上世纪末, 1990年代, 80年代初. */
export const era: Rule = {
  name: 'era',
  starts: `${NUMBER_SIGNS}上本公西前第`,
  read({ text, at, published }) {
    const centuries = matchAt(CENTURIES, text, at);
    if (centuries) return centuriesOf(centuries, at);
    const century = matchAt(CENTURY, text, at);
    if (century) {
      const number =
        century[2] === undefined
          ? centuryOf(published, century[3] === '上' ? -1 : 0)
          : readNumeral(century[2]);
      if (century[2] !== undefined && isCountOfCenturies(text, at, century[0])) return undefined;
      const stretch = /前/.test(century[1] ?? '') ? undefined : yearsOf(number, century[4]);
      return { kind: 'date', start: at, end: at + century[0].length, ...stretch };
    }
    const decade = matchAt(DECADE, text, at);
    if (!decade) return undefined;
    const year = readNumeral(decade[1] ?? '') ?? 0;
    // 80年代 without its century is of the twentieth: those after 2000 are not called so yet.
    return {
      kind: 'date',
      start: at,
      end: at + decade[0].length,
      ...decadeFrom(year < 100 ? 1900 + year : year),
    };
  },
};

/** 10世纪到13世纪, 15、16世纪. */
function centuriesOf(match: RegExpExecArray, at: number): Figure {
  const first = readNumeral(match[1] ?? '') ?? 0;
  const last = readNumeral(match[2] ?? '') ?? 0;
  const stretch =
    last <= 30 ? stretchOf({ year: first * 100 - 99 }, { year: last * 100 }, 'century') : undefined;
  return { kind: 'period', start: at, end: at + match[0].length, ...stretch };
}

/** 半个世纪 and 一世纪以来 say how long, not when. */
function isCountOfCenturies(text: string, at: number, written: string): boolean {
  return /^[一两]世纪$/.test(written) && /^[以之]?[来前后]/.test(text.slice(at + written.length));
}

function centuryOf(published: string | undefined, shift: number): number | undefined {
  const year = parseDay(published)?.year;
  return year === undefined ? undefined : Math.ceil(year / 100) + shift;
}

function yearsOf(century: number | undefined, decade: string | undefined): Stretch | undefined {
  if (century === undefined || century < 1 || century > 30) return undefined;
  if (decade === undefined)
    return stretchOf({ year: century * 100 - 99 }, { year: century * 100 }, 'century');
  const tens = readNumeral(decade);
  return tens !== undefined && tens < 100 && tens % 10 === 0
    ? decadeFrom((century - 1) * 100 + tens)
    : undefined;
}

function decadeFrom(year: number): Stretch | undefined {
  return stretchOf({ year }, { year: year + 9 }, 'decade');
}
