import type { QuestionRule } from './rule.ts';

/** 几号文件: the number of a document. */
export const whichDocument: QuestionRule = {
  name: 'which-document',
  pattern: /(?:第?几|多少|哪个?|哪一)号(?<noun>文件?|令|公告|通知|公报|建)|(?:文号|文件号)/gu,
  read: () => ({ kind: 'document', unit: '号', isList: false }),
};
