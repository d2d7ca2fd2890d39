import type { QuestionRule } from './rule.ts';

/** 为什么, 凭啥, 有什么作用, 象征意义: a reason, an effect or a meaning, told in a clause. */
export const why: QuestionRule = {
  name: 'why',
  pattern:
    /为(?:什么|啥|何)|(?:凭|因)(?:什么|啥|何)|怎么会|何以|(?:原因|理由|缘由)(?:是什么|是啥|何在)?|(?:有|起到?了?|产生了?|带来了?)?(?:什么|哪些|啥|何)?(?:样的?)?(?:象征)?(?:作用|意义|影响|好处|效果|贡献)(?=[?？\s。]|$|是)(?:是什么)?|有什么用/gu,
  read: () => ({ kind: 'reason', isList: false }),
};
