import type { QuestionRule } from './rule.ts';

/** 第几, 排第几, 排名多少, 能排到几号, 名次: a place in an order. */
export const rank: QuestionRule = {
  name: 'rank',
  pattern:
    /(?:排名?|位列|位居|名列|居|列|占)(?:在|到)?(?:第|弟)几(?:名|位)?|(?:排名?|名次|位次)(?:是|为|在|到)?(?:多少|几号|几名|几位|第几)|能?排(?:到|在|上)?(?:几号|老几|多少名?|几名)|(?:第|弟)几(?:名|位)|(?<=(?:排名?|位列|位居|名列)[^第弟]{0,12})第几(?![届次个期批代任轮场回座家条])|第几(?=[?？\s了呀啊呢]|$)|(?<=\s|^)(?:名次|排名|位次)(?=\s|$)/gu,
  read: () => ({ kind: 'rank', isList: false }),
};

/** 第几届, 哪一届, 第几次: which of a row. */
export const whichOrdinal: QuestionRule = {
  name: 'which-ordinal',
  pattern: /第几(?<unit>届|次|个|期|批|代|任|轮|场|回|座|家|条)?|哪一?(?<edition>届|期|批|任|轮)/gu,
  read({ groups }) {
    const unit = groups?.unit ?? groups?.edition;
    return { kind: 'ordinal', isList: false, ...(unit && { unit }) };
  },
};
