import type { QuestionRule } from './rule.ts';

/** 第几, 排第几, 排名多少, 能排到几号, 名次: a place in an order. */
export const rank: QuestionRule = {
  name: 'rank',
  pattern:
    /(?:排名?|位列|位居|名列|居|列|占)(?:在|到)?(?:第|弟)几(?:名|位)?|(?:排名?|名次|位次)(?:是|为|在|到)?(?:多少|几号|几名|几位|第几|怎么样|如何|怎样|咋样)|能?排(?:到|在|上)?(?:几号|老几|多少名?|几名)|(?:第|弟)几(?:名|位)|(?<=\s|^)(?:名次|排名|位次)(?=\s|$)/gu,
  read: () => ({ kind: 'rank', isList: false }),
};

/** 第几届, 第几次: which of a row. */
export const whichOrdinal: QuestionRule = {
  name: 'which-ordinal',
  pattern: /第几(?<unit>届|次|个|期|批|代|任|轮|场|回|座|家|条)?/gu,
  read: ({ groups }) => ({
    kind: 'ordinal',
    isList: false,
    ...(groups?.unit && { unit: groups.unit }),
  }),
};
