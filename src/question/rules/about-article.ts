import type { QuestionRule } from './rule.ts';

/** 新闻发布会 and 新闻中心 are no articles. */
const article = '(?:文章|报道|新闻(?![发中学社局办媒联工])|稿子|稿件|稿|消息|通讯|帖子|本文)';

/** 这篇文章是哪个网站发的: asks where the article itself comes from. */
export const articleSource: QuestionRule = {
  name: 'article-source',
  pattern: new RegExp(
    `(?:这|那|此|该|本)?(?:篇|条|则|份)?${article}.{0,12}?(?:哪个?(?:家)?(?:网站|媒体|报纸|报社|平台|网)|什么(?:网站|媒体|报纸)|出处|来源|哪里(?:发|来|转)|哪儿(?:发|来|转)|是哪家).*`,
    'gu',
  ),
  read: () => ({ kind: 'article-source', isList: false }),
};

/** 这篇稿子是谁写的: asks who wrote it. */
export const articleAuthor: QuestionRule = {
  name: 'article-author',
  pattern: new RegExp(
    `(?:这|那|此|该|本)?(?:篇|条|则|份)?${article}.{0,8}?(?:谁写|谁(?:采访|报道|撰)|作者|记者|撰稿|哪位).*|谁写的?.{0,6}${article}.*`,
    'gu',
  ),
  read: () => ({ kind: 'article-author', isList: false }),
};

/** 文章什么时候发布的: asks when it appeared. */
export const articleDate: QuestionRule = {
  name: 'article-date',
  pattern: new RegExp(
    `(?:这|那|此|该|本)?(?:篇|条|则|份)?${article}.{0,6}?(?:什么时候|何时|哪天|哪年|几月|几号|啥时候).{0,4}?(?:发布|发表|刊登|发的|登的|写的|出的).*|${article}.{0,3}(?:发布|发表)(?:日期|时间).*`,
    'gu',
  ),
  read: () => ({ kind: 'article-date', isList: false }),
};
