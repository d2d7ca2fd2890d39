import type { QuestionRule } from './rule.ts';

/** 百分之几, 占比: a share. */
export const whatShare: QuestionRule = {
  name: 'what-share',
  pattern:
    /百分之(?:多少|几)|(?:占)?(?:多大|多少|什么)(?:的)?(?:比例|比重|百分比)|(?:比例|比重|占比|百分比|(?<=[^汇频速功概效]率))(?:是|为|有|达到?)?(?:多少|多大)|(?:比例|比重|占比|百分比)(?=[?？\s]|$)|几成/gu,
  read: () => ({ kind: 'percent', isList: false }),
};

/** 多大年纪, 几岁. */
export const howOld: QuestionRule = {
  name: 'how-old',
  pattern: /(?:是)?(?:多大(?:年纪|岁数|年龄)|几岁|多少岁|年龄(?:是|有)?(?:多少|多大)|年龄(?=[?？\s]|$))/gu,
  read: () => ({ kind: 'age', isList: false }),
};

/** 多少钱, 票价, 花了多少: money. */
export const howMuch: QuestionRule = {
  name: 'how-much',
  pattern:
    /(?:花|卖|值|要|收|投资)?了?(?:多少|几)(?:块钱|块|钱|万元|亿元|元|美元)|(?:价格|票价|售价|价钱|费用|造价)(?:(?:是|为)?多少|(?=[?？\s]|$))/gu,
  read: () => ({ kind: 'money', isList: false }),
};

/** 多高, 多长, 面积多大: a measure. */
export const howBig: QuestionRule = {
  name: 'how-big',
  pattern:
    /(?:有|是)?多(?:高|长|宽|重|深|远|快|大|厚)(?!年纪|岁数|比例|时间|程度|兴|寿|要|乐|[重次]身份)|(?:面积|高度|长度|宽度|重量|海拔|距离|速度)(?:是|有|为)?多少(?![平公千米亩顷里尺吨克斤度])/gu,
  read: () => ({ kind: 'measure', isList: false }),
};

/** 电话多少: the only question that a telephone number answers. */
export const whatPhone: QuestionRule = {
  name: 'what-phone',
  pattern:
    /(?:电话|手机号|热线|联系方式|邮箱|号码)(?:号?码|地址)?(?:是)?(?:多少|几号|什么)(?=[?？\s呀啊呢来]|$)/gu,
  read: () => ({ kind: 'phone', isList: false }),
};
