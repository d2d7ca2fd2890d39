import { readNumeral } from '../../text/numerals.ts';
import { stretchOf } from '../calendar.ts';
import type { Figure } from '../figure.ts';
import { createLexicon } from '../lexicon.ts';
import { matchAt, type Rule } from './rule.ts';
import { D, SHORT_HAN } from './signs.ts';

/** The first year of each era by which years were counted, and how many years it had. */
const REIGNS: Readonly<Record<string, readonly [first: number, years: number]>> = {
  民国: [1912, 200],
  明治: [1868, 45],
  大正: [1912, 15],
  昭和: [1926, 64],
  平成: [1989, 31],
  令和: [2019, 99],
  洪武: [1368, 31],
  建文: [1399, 4],
  永乐: [1403, 22],
  宣德: [1426, 10],
  正统: [1436, 14],
  景泰: [1450, 8],
  天顺: [1457, 8],
  成化: [1465, 23],
  弘治: [1488, 18],
  正德: [1506, 16],
  嘉靖: [1522, 45],
  隆庆: [1567, 6],
  万历: [1573, 48],
  天启: [1621, 7],
  崇祯: [1628, 17],
  顺治: [1644, 18],
  康熙: [1662, 61],
  雍正: [1723, 13],
  乾隆: [1736, 60],
  嘉庆: [1796, 25],
  道光: [1821, 30],
  咸丰: [1851, 11],
  同治: [1862, 13],
  光绪: [1875, 34],
  宣统: [1909, 3],
  武德: [618, 9],
  贞观: [627, 23],
  永徽: [650, 6],
  开元: [713, 29],
  天宝: [742, 15],
  至德: [756, 3],
  元和: [806, 15],
  太平兴国: [976, 9],
  庆历: [1041, 8],
  熙宁: [1068, 10],
  元丰: [1078, 8],
  绍兴: [1131, 32],
  至元: [1264, 31],
  至正: [1341, 28],
  建安: [196, 25],
  太康: [280, 10],
};
const reignAt = createLexicon(Object.keys(REIGNS));
const YEAR = new RegExp(
  `\\s?(${D}{1,2}|元|${SHORT_HAN}{1,4})年(?!级)(?:闰?(?:${SHORT_HAN}{1,3}|正|腊)月(?:初?${SHORT_HAN}{1,3}日?)?)?`,
  'y',
);

/** 明和九年(1772年): the writer tells the year of an era that no table here knows. */
const GLOSSED = /(?:元|[一二三四五六七八九十廿]{1,4})年(?=[(\uff08](?:公元|西元)?(\d{2,4})年[)\uff09])/y;

/** Years counted by the era of a reign: 民国三十八年, 康熙六十年. Their months are of the old calendar. */
export const reign: Rule = {
  name: 'reign',
  starts: [...new Set(Object.keys(REIGNS).map((name) => name.charAt(0)))]
    .join('')
    .concat('元一二三四五六七八九十廿'),
  read({ text, at }) {
    const glossed = matchAt(GLOSSED, text, at);
    if (glossed) return yearFigure(at, at + glossed[0].length, Number(glossed[1]));
    const name = reignAt(text, at);
    const match = name === undefined ? undefined : matchAt(YEAR, text, at + name.length);
    if (name === undefined || !match) return undefined;
    const count = match[1] === '元' ? 1 : readNumeral(match[1] ?? '');
    const [first, years] = REIGNS[name] ?? [0, 0];
    const isTold = count !== undefined && count >= 1 && count <= years;
    return yearFigure(at, at + name.length + match[0].length, isTold ? first + count - 1 : undefined);
  },
};

function yearFigure(start: number, end: number, year: number | undefined): Figure {
  const parts = year === undefined ? {} : { year };
  return { kind: 'date', start, end, ...stretchOf(parts, parts, 'year') };
}
