import type { Want, WantKind } from '../question.ts';
import type { QuestionRule } from './rule.ts';

/** Units that ask for something narrower than a count. */
const narrower: readonly (readonly [RegExp, WantKind])[] = [
  [/^(?:钱|块钱?|元|人民币|美元|美金|欧元|日元|港币|港元|英镑|万元|亿元)$/u, 'money'],
  [
    /^(?:公里|千米|米|厘米|平方米|平方公里|公顷|亩|吨|公斤|千克|斤|克|升|度|分贝|千瓦|兆瓦|海里|英里|尺|里)$/u,
    'measure',
  ],
  [/^(?:岁)$/u, 'age'],
  [/^(?:周年|个月|个?小时|分钟|秒钟?|个?星期|周|天|年)$/u, 'duration'],
  [/^(?:个?百分点|成)$/u, 'percent'],
];

const measureWords =
  '个百分点|平方公里|平方米|公里|千米|厘米|公顷|公斤|千克|美元|美金|欧元|日元|港币|港元|英镑|万元|亿元|人民币|块钱|分钟|秒钟|小时|个月|个小时|星期|周年|百分点|分贝|千瓦|兆瓦|海里|英里|人次|对|家|座|个|名|位|人(?![口员数才物群工])|次|届|项|种|国(?![家际民内外有])|所|条|件|套|辆|部|本|册|篇|首|张|只|头|匹|架|艘|台|层|间|栋|幢|处|批|支|队|场|轮|回|遍|趟|门|类|级|倍|分|钱|块|元|米|亩|吨|斤|克|升|度|岁|周|天|年|户|株|棵|颗|粒|枚|把|片|段|句|字|词|点|例|起|份|笔|宗|款|页|集|期|路|站|线|瓶|箱|包|盒|杯|碗|桌|双|副|股|成|尺|里|票';

/** 多少对, 几家, 多少: how many of what. 几月, 几号 and 第几 belong to others and stand before this rule. */
export const howMany: QuestionRule = {
  name: 'how-many',
  pattern: new RegExp(
    `(?:一共|总共|共|大概|大约|到底|究竟)?(?:有|是|达|达到|为|来了?|过)?(?:多少|(?<!茶)几(?![乎何率]|内亚)|若干)(?<unit>${measureWords})?(?:来着)?`,
    'gu',
  ),
  read: ({ groups, input, index, 0: match }) => ({
    ...wantOf(groups?.unit),
    ...countedIn(input.slice(index + match.length)),
  }),
};

/** 友城 数量, 届数: a noun at the end that means a number. */
export const howManyByNoun: QuestionRule = {
  name: 'how-many-by-noun',
  pattern:
    /(?<unit>[\p{Script=Han}]?)(?:总数|数量|个数|人数|总量|总共|数目|(?<=届|次|家|对|国(?![家际民内外有])|户|场|件|项|所)数)(?:是|有)?[?？\s]*$/gu,
  read: ({ groups }) => wantOf(groups?.unit?.trim() || undefined, /[届次家对国户场件项所]/u),
};

/** What stands right behind 多少, unless it is a particle or the next part of the question. */
function countedIn(rest: string): { readonly counted?: string } {
  const counted = /^(?![了的呢呀啊吧吗来在是于和与才])\p{Script=Han}{1,2}/u.exec(rest)?.[0];
  return counted === undefined ? {} : { counted };
}

function wantOf(unit: string | undefined, allowed = /./u): Want {
  const kind = narrower.find(([pattern]) => unit && pattern.test(unit))?.[1] ?? 'count';
  const says = unit && unit !== '个' && kind !== 'percent' && allowed.test(unit);
  return { kind, isList: false, ...(says && { unit }) };
}
