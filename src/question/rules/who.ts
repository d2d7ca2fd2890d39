import type { QuestionRule } from './rule.ts';

/** 谁, 哪位, 哪个人, 姓啥名谁, 叫什么名字 after a person, 名字. */
export const who: QuestionRule = {
  name: 'who',
  pattern:
    /(?:(?<all>都有|都是)|是|由|被|有)?(?:谁|(?<many>哪些人|哪几(?:个人|位|名))|(?<!任)何人|哪一?(?:位|名)(?!次)|哪个人|什么人|啥人|姓(?:甚|啥|什么)名?(?:谁|啥|什么)?|点了谁的名)(?:的名字?)?(?:来着)?|(?<=人士|市长|主任|书记|作者|校长|主席|总统|记者|选手|演员|歌手|导演|创始人|领导)\s*(?:叫什么(?:名字)?|姓名|名字|的名字是?什么)/gu,
  read: ({ groups }) => ({ kind: 'person', isList: Boolean(groups?.all ?? groups?.many) }),
};
