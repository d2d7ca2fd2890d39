import type { QuestionRule } from './rule.ts';

const places = '国家|国|城市|城|省份|省|市|县|区|州|镇|村|地方|地区|地点|地|洲|岛|港口|街道|路';

/** 哪座城市, 哪个国家, 哪里, 在哪: a place. 哪些 and 哪几 make it a list. */
export const where: QuestionRule = {
  name: 'where',
  pattern: new RegExp(
    `(?:是|在|于|到|去|跟|和|与)?(?:都有)?(?:哪|什么|啥|(?<!任)何(?=地|国(?!\\p{Script=Han})))(?<many>些|几|两|三)?(?:一?(?:个|座|处|块|片)|坐)?(?<noun>${places})(?![\\p{Script=Han}]*公司)|(?:是|在|于|到|去|设在|位于)?(?:哪里|哪儿|何处|哪边|哪(?=[?？。,，\\s]|$|的|举|召|开|办|建|成|设|落|出))|(?<=[在去到])哪(?![个一些位年天月日家座种次项所届两几三支条怕])|(?<=\\s)地点`,
    'gu',
  ),
  keeps: 'noun',
  read: ({ groups }) => ({
    kind: 'place',
    isList: Boolean(groups?.many),
    ...(groups?.noun && { noun: groups.noun }),
  }),
};

/** 合作的城市是哪一座, 冠军国家是哪个: the sort of place stands before. */
export const placeIsWhich: QuestionRule = {
  name: 'place-is-which',
  pattern: new RegExp(
    `(?<noun>${places})\\s*(?:都|分别)?(?:是|叫)(?:哪一?(?<many>些|几)?(?:个|座|处)?|什么)(?=[?？\\s。呀啊呢来]|$)`,
    'gu',
  ),
  keeps: 'noun',
  read: where.read,
};

/** 糖厂设备 供货 国家, 科技合作 城市: keywords that end with a sort of place. */
export const whereByNoun: QuestionRule = {
  name: 'where-by-noun',
  pattern: /(?<=\s)(?<noun>国家|城市|省份|地区|地方)\s*$/gu,
  keeps: 'noun',
  read: ({ groups }) => ({ kind: 'place', isList: true, ...(groups?.noun && { noun: groups.noun }) }),
};
