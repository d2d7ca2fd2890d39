import type { QuestionRule } from './rule.ts';

/** 吗, 是不是, 有没有, 是否, 能不能: yes or no; the sentence itself is the answer. */
export const yesNo: QuestionRule = {
  name: 'yes-no',
  pattern:
    /(?:是不是|有没有|是否|有无|能不能|会不会|可不可以|要不要|对不对|对吗|是吗|没有吗|了吗|的吗|吗(?![啡哪])|么)(?=[\p{Script=Han}\p{L}\p{N}]|[?？!！。\s]*$)(?<!什么|怎么|多么|那么|这么|要么|甚么)/gu,
  read: () => ({ kind: 'yes-no', isList: false }),
};
