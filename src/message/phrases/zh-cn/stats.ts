import type { StatsPhrases } from '../stats-phrases.ts';

/** 统计，简体中文。 */
export const stats: StatsPhrases = {
  command: {
    name: '统计',
    description: '问了多少、答了多少、问得最多的是什么',
    days: { name: '天数', description: '最近多少天；不填就是 7 天' },
    csv: { name: '表格', description: '附上 CSV 表格' },
  },
  title: (days) => `统计 · 最近 ${days} 天`,
  day: '日期',
  question: '问题',
  asked: '提问',
  found: '有答案',
  notFound: '文章里没有说',
  wrong: '被标为不对',
  highest: '最多',
  chartTitle: '每天的提问',
  answeredShare: '有答案的占',
  latency: (half, most) => `回答用时：一半在 ${half} 以内，95% 在 ${most} 以内`,
  shelf: (articles, sentences) => `现有 ${articles} 篇文章、${sentences} 个句子`,
  mostAsked: '问得最多',
  times: (count) => `${count} 次`,
  nobodyAsked: '这段时间没有人提问。',
  notKept: '本服务器没有记录问题；可以用 `/设置` 打开。',
  keptFor: (days) => `问题只保留 ${days} 天，更早的已经删去。`,
};
