import type { QuestionRule } from './rule.ts';

/** 指的是什么, 什么是, 是什么意思: what a thing is. */
export const whatIs: QuestionRule = {
  name: 'what-is',
  pattern:
    /(?:是)?指的?是?(?:什么|啥)|什么是|啥是|(?:是|有)?(?:什么|啥)(?:意思|含义)|是个?(?:什么|啥)(?:东西|来头|玩意儿?)?(?=[?？\s。]|$)|(?:定义|含义|简介)(?:是什么)?$/gu,
  read: () => ({ kind: 'definition', isList: false }),
};
