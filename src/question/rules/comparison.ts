import type { QuestionRule } from './rule.ts';

/** 谁更多, 哪个更早, 相差多少: one thing held against another. */
export const comparison: QuestionRule = {
  name: 'comparison',
  pattern: /(?:谁|哪个|哪一个|哪边|哪座|哪家)(?:更|比较|最)|(?:相差|差距|区别)(?:多少|是什么|有多大)?/gu,
  read: () => ({ kind: 'comparison', isList: false }),
  keeps: 'all',
};
