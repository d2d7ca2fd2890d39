import type { SharingPhrases } from '../sharing-phrases.ts';

/** 摘要和分享，简体中文。 */
export const sharing: SharingPhrases = {
  command: {
    name: '摘要',
    description: '一篇文章的要点，都是原句',
    article: { name: '文章', description: '哪一篇；不填就是最新的一篇' },
    sentences: { name: '句数', description: '要几句；不填就是 5 句' },
  },
  summaryTitle: (article) => `摘要 · ${article}`,
  allArticles: '全部文章，一篇一句',
  changed: '前后不同的数字：',
  noSummary: '没有可以摘出来的句子。',
  open: '发布到频道',
  title: '发布到频道',
  hint: '只有你看得到这份预览。选好内容和频道，再发布。',
  chooseItems: '放进哪些内容',
  chooseChannel: '发布到哪个频道',
  items: { wide: '图片（横）', square: '图片（方）', figures: '主要数字' },
  post: (channel) => (channel === undefined ? '发布' : `发布到 #${channel}`),
  copy: '复制 Markdown',
  crosspost: '推送给关注者',
  posted: (link) => `已发布：${link}`,
  crossposted: '已推送给关注这个频道的服务器。',
  tooManyCrossposts: 'Discord 每小时只让一个频道推送约 10 条，请过一会儿再推送；消息已经在频道里了。',
  channelGone: '这个频道已经不在了。内容还在，请换一个频道。',
  channelRefused:
    '我不能在这个频道发消息。请在频道的权限里允许我“查看频道”“发送消息”“附加文件”，再按一次发布；内容还在。',
  nothingChosen: '请至少选一项内容。',
  postedBy: (person) => `${person} 发布`,
};
