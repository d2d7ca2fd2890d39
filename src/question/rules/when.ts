import type { QuestionRule } from './rule.ts';

const moment = '(?:什么|啥|哪个?|(?<!任)何)';

/** 哪年, 几几年, 起始年份: a year is enough. */
export const whichYear: QuestionRule = {
  name: 'which-year',
  pattern:
    /(?:是|在|于)?(?:(?:哪一?|那一?|几几|何|什么|啥)\s*(?:两|几)?\s*(?:个)?(?:年份?|年度|年代|年头|年月)(?!后|龄|内)|(?:起始|开始)?年份(?=[?？\s]|$)|哪个?世纪)(?:来着)?/gu,
  read: () => ({ kind: 'date', precision: 'year', isList: false }),
};

/** 几月份, 哪个月. */
export const whichMonth: QuestionRule = {
  name: 'which-month',
  pattern: /(?:是|在)?(?:几月份?|哪个?月份?)(?!几)/gu,
  read: () => ({ kind: 'date', precision: 'month', isList: false }),
};

/** 哪天, 几月几日, 星期几, 几号 — but not 几号文件, a document's number. */
export const whichDay: QuestionRule = {
  name: 'which-day',
  pattern:
    /(?:是|在)?(?:几月)?(?:哪一?天|哪一?日|几[日号](?!文件|线|楼|令|公报)|(?:星期|礼拜|周)几|什么日期|何日)|日期(?=[?？\s]|$)/gu,
  read: () => ({ kind: 'date', precision: 'day', isList: false }),
};

/** 什么时候, 何时, 几点, 时间. */
export const when: QuestionRule = {
  name: 'when',
  pattern: new RegExp(
    `(?:是|在|于)?(?:${moment}(?:时候|时间|时期|时)|多会儿|几时|几点钟?(?!建议|意见|要求|原因|看法|内容|希望|体会|启示)|(?<=\\s|的)时间\\s*$)(?:来着)?`,
    'gu',
  ),
  read: () => ({ kind: 'date', isList: false }),
};

/** 多久, 多长时间, 几年了. */
export const howLong: QuestionRule = {
  name: 'how-long',
  pattern: /(?:有|要|过了)?多(?:久|长时间|少(?:个月|天|年|小时|分钟))(?!前|份)/gu,
  read: () => ({ kind: 'duration', isList: false }),
};
