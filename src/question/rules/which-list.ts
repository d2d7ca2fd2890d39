import type { QuestionRule } from './rule.ts';

/** 哪些方面, 哪几项, 都有什么: several things of any sort. */
export const whichList: QuestionRule = {
  name: 'which-list',
  pattern:
    /(?:都|分别)?(?:有|是|在|为|包括)?(?:哪些|哪几|哪两|哪三|哪四)(?:个|种|项|位|家|座|类|条|大|样|次|部|本|点|所|门|支|方面)?(?:方面|领域)?|(?:都有|包括|分别是|包含)(?:什么|啥|谁)/gu,
  read: () => ({ kind: 'anything', isList: true }),
};
