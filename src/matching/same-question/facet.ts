import type { Question, Want, WantKind } from '../../question/question.ts';

/** Kinds between which one way of asking does not tell. */
type Merged =
  | 'count'
  | 'measure'
  | 'person'
  | 'place'
  | 'organisation'
  | 'title'
  | 'definition'
  | 'comparison'
  | 'anything'
  | 'article-source'
  | 'article-author'
  | 'article-date';

/** What sort of answer would do, as far as two ways of asking must agree on it. */
export type Facet =
  | Exclude<WantKind, Merged>
  | 'quantity'
  | 'value'
  | 'who'
  | 'where'
  | 'which'
  | 'manner'
  | 'state'
  | 'article';

/** What is measured, where a question says so by its word for it or by the way it asks. */
export type Dimension =
  | 'size'
  | 'area'
  | 'height'
  | 'depth'
  | 'length'
  | 'distance'
  | 'speed'
  | 'weight'
  | 'people';

const facetOf: Readonly<Record<WantKind, Facet>> = {
  count: 'quantity',
  measure: 'quantity',
  money: 'money',
  percent: 'percent',
  duration: 'duration',
  age: 'age',
  date: 'date',
  rank: 'rank',
  ordinal: 'ordinal',
  document: 'document',
  phone: 'phone',
  person: 'who',
  place: 'where',
  organisation: 'which',
  title: 'which',
  definition: 'which',
  comparison: 'which',
  anything: 'which',
  reason: 'reason',
  'yes-no': 'yes-no',
  'article-source': 'article',
  'article-author': 'article',
  'article-date': 'article',
};

/** Questions that name what they want instead of asking for it (开放时间), and ways to ask that no figure answers. */
const named: readonly (readonly [RegExp, Facet])[] = [
  [/(?:电话|号码|联系方式)(?:号码)?(?:是?多少|是?什么)?[?？\s]*$/u, 'phone'],
  [/(?:时间|日期|年份)(?:是|在|为)?(?:什么|几点|多少|哪天)?[?？\s]*$/u, 'date'],
  [/(?:地址|地点|位置|举办地|所在地)(?:是|在)?(?:什么|哪里|哪儿)?[?？\s]*$/u, 'where'],
  [/(?:怎么样|如何|怎样|咋样|好吗)(?:[啊呀呢]|了)?[?？\s]*$/u, 'state'],
  [/怎么|如何|怎样|咋(?!样)|(?:方法|办法|步骤|流程|方式)(?:是?什么|有哪些)?[?？\s]*$/u, 'manner'],
  [/原因[?？\s]*$/u, 'reason'],
];
/** Kinds that a wording may still make another of; a count or a person is what it is. */
const open: readonly WantKind[] = ['anything', 'definition', 'title', 'place', 'date'];

/** What sort of answer a question asks for. */
export function readFacet({ folded, want }: Question): Facet {
  if (open.includes(want.kind)) {
    const found = named.find(([pattern]) => pattern.test(folded));
    if (found) return found[1];
  }
  if (want.kind === 'count' && isBare(folded, want)) return 'value';
  // 哪个国家 after 是 asks which one, behind 在 and 到 where.
  const isWhere =
    want.noun === undefined || /^(?:地方|地点|地|地区)$/u.test(want.noun) || /[在到去于]哪/u.test(folded);
  return want.kind === 'place' && !isWhere ? 'which' : facetOf[want.kind];
}

/** 密码是多少: no count of anything, but what it is. */
function isBare(folded: string, { unit, counted }: Want): boolean {
  return unit === undefined && counted === undefined && !/[数量]/u.test(folded);
}

/** One of a pair answers the other: 冠军是谁 and 冠军是哪个国家, 在哪个国家 and 是哪国的. */
const agreeing: readonly (readonly [Facet, Facet])[] = [
  ['who', 'which'],
  ['where', 'which'],
  ['value', 'quantity'],
  ['value', 'which'],
  ['value', 'money'],
];

/** Whether two sorts of answers may be one. */
export function agreeInFacet(one: Facet, other: Facet): boolean {
  return (
    one === other ||
    agreeing.some(([left, right]) => (one === left && other === right) || (one === right && other === left))
  );
}

const dimensions: readonly (readonly [RegExp, Dimension])[] = [
  [/面积|平方|公顷|多少亩/u, 'area'],
  [/海拔|高度|多高|身高/u, 'height'],
  [/深度|多深|水深/u, 'depth'],
  [/距离|多远/u, 'distance'],
  [/长度|多长(?!时间)|全长|总长|全程/u, 'length'],
  [/速度|多快|时速/u, 'speed'],
  [/重量|多重|体重/u, 'weight'],
  [/多大/u, 'size'],
  [/人口|(?:多少|几)(?:个|名|位)?(?:人(?![口类])|\p{Script=Han}{0,3}人[?？\s呢啊]*$)|人数/u, 'people'],
];

/** What is measured or counted, if the question says. */
export function readDimension(folded: string): Dimension | undefined {
  return dimensions.find(([pattern]) => pattern.test(folded))?.[1];
}

/** 有多大 may ask for the area, and for whatever has no name of its own. */
export function agreeInDimension(one: Dimension | undefined, other: Dimension | undefined): boolean {
  const both = [one, other];
  return one === other || (both.includes('size') && (both.includes('area') || both.includes(undefined)));
}
