import type { SharingPhrases } from '../sharing-phrases.ts';

/** 摘要和分享，繁體中文。 */
export const sharing: SharingPhrases = {
  command: {
    name: '摘要',
    description: '一篇文章的要點，都是原句',
    article: { name: '文章', description: '哪一篇；不填就是最新的一篇' },
    sentences: { name: '句數', description: '要幾句；不填就是 5 句' },
  },
  summaryTitle: (article) => `摘要 · ${article}`,
  allArticles: '全部文章，一篇一句',
  changed: '前後不同的數字：',
  noSummary: '沒有可以摘出來的句子。',
  open: '發布到頻道',
  title: '發布到頻道',
  hint: '只有你看得到這份預覽。選好內容和頻道，再發布。',
  chooseItems: '放進哪些內容',
  chooseChannel: '發布到哪個頻道',
  items: { wide: '圖片（橫）', square: '圖片（方）', figures: '主要數字' },
  post: (channel) => (channel === undefined ? '發布' : `發布到 #${channel}`),
  copy: '複製 Markdown',
  crosspost: '推送給追蹤者',
  posted: (link) => `已發布：${link}`,
  crossposted: '已推送給追蹤這個頻道的伺服器。',
  tooManyCrossposts: 'Discord 每小時只讓一個頻道推送約 10 則，請過一會兒再推送；訊息已經在頻道裡了。',
  channelGone: '這個頻道已經不在了。內容還在，請換一個頻道。',
  channelRefused:
    '我不能在這個頻道發訊息。請在頻道的權限裡允許我「檢視頻道」「傳送訊息」「附加檔案」，再按一次發布；內容還在。',
  nothingChosen: '請至少選一項內容。',
  postedBy: (person) => `${person} 發布`,
};
