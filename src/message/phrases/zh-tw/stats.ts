import type { StatsPhrases } from '../stats-phrases.ts';

/** 統計，繁體中文。 */
export const stats: StatsPhrases = {
  command: {
    name: '統計',
    description: '問了多少、答了多少、問得最多的是什麼',
    days: { name: '天數', description: '最近多少天；不填就是 7 天' },
    csv: { name: '表格', description: '附上 CSV 表格' },
  },
  title: (days) => `統計 · 最近 ${days} 天`,
  day: '日期',
  question: '問題',
  asked: '提問',
  found: '有答案',
  notFound: '文章裡沒有說',
  wrong: '被標為不對',
  highest: '最多',
  chartTitle: '每天的提問',
  answeredShare: '有答案的占',
  latency: (half, most) => `回答用時：一半在 ${half} 以內，95% 在 ${most} 以內`,
  shelf: (articles, sentences) => `現有 ${articles} 篇文章、${sentences} 個句子`,
  mostAsked: '問得最多',
  times: (count) => `${count} 次`,
  nobodyAsked: '這段時間沒有人提問。',
  notKept: '本伺服器沒有記錄問題；可以用 `/設定` 打開。',
  keptFor: (days) => `問題只保留 ${days} 天，更早的已經刪去。`,
};
