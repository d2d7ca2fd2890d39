import type { QuestionRule } from './rule.ts';

/** 谁更多, 哪个更早, 哪两个城市…比…还多: one thing held against another. */
export const comparison: QuestionRule = {
  name: 'comparison',
  pattern:
    /(?:谁|哪个|哪一个|哪边|哪座|哪家)(?:更|比较|最)|(?:相差|差距|区别)(?:多少|是什么|有多大)?|哪(?:两|三|几)?个?(?:城市|国家|省)?.{0,12}比.{1,12}(?:还|更)(?:多|高|大|早|晚|少|强)/gu,
  read: () => ({ kind: 'comparison', isList: false }),
  keeps: 'all',
};
