import type { Figure } from '../figure.ts';
import { soundSigns } from './affixes.ts';
import { countryAt, foreignCityAt, regionAt } from './gazetteer.ts';
import type { NameSource, Token } from './token.ts';

const ENDING = /^(?:[市省县州区镇乡村郡府岛]|自治区|自治州|新区)$/;
const ENDS_AS_PLACE = /[市省县州区镇乡村郡府岛山河江湖海洋港湾路街峡]$/;
/** Words that the dictionary calls places and that name none. */
const NOT_A_PLACE = new Set([
  '外国',
  '城市',
  '西部',
  '东部',
  '南部',
  '北部',
  '中部',
  '西南',
  '东南',
  '东北',
  '西北',
  '旧城',
  '深度',
  '广度',
  '西甲',
  '市区',
  '城区',
  '山区',
  '地区',
  '郊区',
  '沿海',
  '东路',
  '西路',
  '南路',
  '北路',
  '中路',
  '大街',
  '上街',
  '海外',
  '内地',
  '故乡',
  '家乡',
  '大海',
  '海洋',
  '五大洲',
  '高峰',
  '东方',
  '西方',
  '北方',
  '南方',
  '园区',
  '小区',
  '社区',
  '港区',
  '南南合作',
]);
const LONGEST_FOREIGN = 8;

/** One sign for a province or a city of its rank. */
const SHORT_NAMES = '京津沪渝冀豫滇辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青川宁琼港澳台黔';
/** 港、澳: one alone may be anything, side by side they are places. */
const SHORT_PLACES = new RegExp(
  `(?<=^|[^一-龥、]|[与和及同向赴对在从到往至])(?:[${SHORT_NAMES}]、)+[${SHORT_NAMES}](?!、)`,
  'g',
);
/** Signs that mean nothing else here; 黑、青 alone are colours. */
const SURELY_PLACES = /[京津沪渝冀滇湘皖赣鄂晋陕闽粤琼港澳黔]/;
const ROAD = /^[东西南北中]?(?:[路街]|大道|大街|胡同)$|[东西南北中二三四][路街]$|大道$|大街$|胡同$/;
const ROAD_NAME_TAGS = /^(?:n|ns|nr|nz|s|f|b)$/;

/**
 * Places: towns and regions by their tags, countries by the register, a town abroad with its country, roads, and
 * provinces by their one sign.
 */
export function placeNames(source: NameSource): Figure[] {
  return [...shortPlaces(source), ...roads(source), ...towns(source)];
}

function shortPlaces({ text, within }: NameSource): Figure[] {
  return [...text.slice(within.start, within.end).matchAll(SHORT_PLACES)]
    .filter(([list]) => SURELY_PLACES.test(list))
    .flatMap((match) =>
      match[0].split('、').map((_, at): Figure => {
        const start = within.start + match.index + 2 * at;
        return { kind: 'place', start, end: start + 1 };
      }),
    );
}

/** 环城东路, 中山北路: the road and the one name before it. */
function roads({ tokens }: NameSource): Figure[] {
  return tokens.flatMap((token, index): Figure[] => {
    if (!ROAD.test(token.word)) return [];
    const name = tokens[index - 1];
    const isNamed = name && /^[一-龥]{2,4}$/.test(name.word) && ROAD_NAME_TAGS.test(name.tag);
    if (isNamed) return [{ kind: 'place', start: name.start, end: token.end }];
    return token.word.length >= 3 && token.tag === 'ns'
      ? [{ kind: 'place', start: token.start, end: token.end }]
      : [];
  });
}

function towns(source: NameSource): Figure[] {
  const figures: Figure[] = [];
  let end = source.within.start;
  source.tokens.forEach((token, index) => {
    if (token.start < end) return;
    const reached = placeEnd(source, token, index);
    if (reached === undefined) return;
    figures.push({ kind: 'place', start: token.start, end: reached });
    end = reached;
  });
  return figures;
}

function placeEnd(source: NameSource, token: Token, index: number): number | undefined {
  const { text } = source;
  const country = countryAt(text, token.start);
  if (country !== undefined && token.word.startsWith(country))
    return cityEnd(source, index, token.start + country.length);
  const whole = foreignCityAt(text, token.start) ?? regionAt(text, token.start);
  if (whole === token.word) return withEnding(source, index);
  return isTown(token) ? chainEnd(source, index) : undefined;
}

function isTown({ word, tag }: Token): boolean {
  if (tag !== 'ns' || word.length < 2 || NOT_A_PLACE.has(word)) return false;
  return word.length < 4 || ENDS_AS_PLACE.test(word);
}

/** 云南省昆明市五华区: each smaller place behind the larger one it is in. */
function chainEnd(source: NameSource, index: number): number {
  const end = withEnding(source, index);
  const next = source.tokens.findIndex((token, at) => at > index && at <= index + 2 && token.start === end);
  const follower = source.tokens[next];
  const isLarger = /[省市州县区]$/.test(source.text.slice(end - 1, end));
  return follower && isLarger && isTown(follower) ? chainEnd(source, next) : end;
}

/** 市 or 州 as a word of its own belongs to the name before it. */
function withEnding({ tokens }: NameSource, index: number): number {
  const own = tokens[index]?.end ?? 0;
  const next = tokens[index + 1];
  return next && ENDING.test(next.word) ? next.end : own;
}

/** The end of the town behind a country, where one is named: jieba cuts such names at random. */
function cityEnd(source: NameSource, index: number, countryEnd: number): number {
  const { text, tokens } = source;
  const follower = tokens[index + 1];
  if (!follower || follower.start !== countryEnd) return countryEnd;
  const city = foreignCityAt(text, countryEnd);
  if (city !== undefined || isTown(follower))
    return countryAt(text, countryEnd) === undefined ? withEnding(source, index + 1) : countryEnd;
  const sounds = soundsEnd(source, index + 1);
  if (sounds !== undefined) return sounds;
  const isNamed = /^nrt?$/.test(follower.tag) && follower.word.length >= 2 && follower.word.length <= 3;
  return isNamed ? withEnding(source, index + 1) : countryEnd;
}

/** The longest run of words written with signs of sound only, its 市 or 州 included. */
function soundsEnd({ tokens }: NameSource, from: number): number | undefined {
  const start = tokens[from]?.start ?? 0;
  let end = start;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.end - start > LONGEST_FOREIGN + 1) break;
    if (ENDING.test(token.word) && end > start + 1) return token.end;
    const stem = token.word.replace(/[市州县省郡]$/, '');
    if (stem === '' || ![...stem].every((sign) => soundSigns.has(sign))) break;
    end = token.end;
    if (stem !== token.word) return end;
  }
  return end - start >= 2 ? end : undefined;
}
