import type { Phrases } from '../phrases.ts';
import { chineseDate } from './chinese-date.ts';
import { pageOf } from './page-of.ts';
import { articles } from './zh-cn/articles.ts';
import { digest } from './zh-cn/digest.ts';
import { inbox } from './zh-cn/inbox.ts';
import { meaning } from './zh-cn/meaning.ts';
import { settings } from './zh-cn/settings.ts';
import { sharing } from './zh-cn/sharing.ts';
import { stats } from './zh-cn/stats.ts';

/** 简体中文。 */
export const simplified: Phrases = {
  ask: {
    name: '提问',
    description: '向文章提问，用原文的句子回答',
    question: { name: '问题', description: '想知道什么，例如：昆明有多少个国际友城？' },
    article: { name: '文章', description: '只在这一篇里找' },
    private: { name: '仅自己可见', description: '回答只给你看，可稍后再分享' },
  },
  facts: {
    name: '数据',
    description: '一篇文章里的数字、日期和名次，各指什么',
    topic: { name: '主题', description: '只看和它有关的，例如：友城' },
    article: { name: '文章', description: '哪一篇；不填就是最新的一篇' },
  },
  timeline: {
    name: '时间线',
    description: '一篇文章里的事，按时间排好',
    article: { name: '文章', description: '哪一篇；不填就是最新的一篇' },
  },
  check: {
    name: '核对',
    description: '发布之前，对照文章核对稿子里的数字和名称',
    text: { name: '文字', description: '要核对的文字' },
  },
  help: { name: '帮助', description: '怎样提问' },
  checkInArticles: '在文章中查证',
  articles,
  settings,
  sharing,
  digest,
  stats,
  meaning,
  inbox,

  contextButton: '上下文',
  otherEvidenceButton: '其他依据',
  shareButton: '公开分享',

  notSaid: '文章里没有说',
  missing: (words) => `没有提到${words.map((word) => `“${word}”`).join('、')}。`,
  nearest: '最接近的句子：',
  otherEvidence: '其他依据',
  readAs: ({ written, readAs }) => `已按“${readAs}”理解“${written}”`,
  published: (iso) => `${chineseDate(iso)}发布`,
  asOf: (words) => (words.startsWith('截') ? `文中“${words}”` : `截至${words}`),
  otherwise: ({ title, value, published }) =>
    `${published ? `${published.slice(0, 4)}年的` : ''}《${title}》写的是 ${value}`,
  sharedBy: (person) => `${person} 分享`,
  date: chineseDate,
  notAfter: (date) => `不晚于${date}`,
  standsFor: (written, date) => `“${written}”即${date}`,

  factsTitle: (article, page) => `数据 · ${article}${pageOf(page)}`,
  timelineTitle: (article, page) => `时间线 · ${article}${pageOf(page)}`,
  noFacts: '文章里没有这样的数据。',
  noEvents: '文章里没有写明日期的事。',
  moreEvents: (count) => `还有 ${count} 件没有画出`,
  among: (scope) => `（${scope}）`,
  previousPage: '上一页',
  nextPage: '下一页',

  verdicts: { agrees: '相符', contradicts: '不符', 'not-in-articles': '文中未提' },
  articleSays: (figure) => `文中是 **${figure}**`,
  nothingToCheck: '这段文字里没有可以核对的数字或名称。',
  moreClaims: (count) => `还有 ${count} 处没有列出，请分段核对。`,

  howTo: (example) =>
    `想知道什么？提及我、私信我，或用 \`/提问\`，我用文章的原句回答。${example ? `\n例如：${example}` : ''}`,
  articleChanged: '文章已经更新，找不到原来的句子了。请再问一次。',
  commandGone: '这个命令或按钮已经不用了。请用 `/提问` 再问一次。',
  alreadyShared: '这条回答已经分享过了。',
  suggestionGone: '这条建议已经失效。请重新选择，或直接写下问题。',
  onlyManagers: '只有能“管理服务器”的人，或设置里指定的身份组，才可以这样做。',
  onlyInServers: '这个命令只能在服务器里用。',
  failed: '没能回答，是程序出了错，已记录下来。请稍后再试。',
  faults: {
    'config-invalid': '机器人的设置有误，请告诉管理员。',
    'call-invalid': '这个问题或选项无法理解，请改一改再试。',
    'article-unreadable': '这不是能读的文章，请换一个文件。',
    'article-unknown': '没有这篇文章。请从列表中选一篇，或不填“文章”。',
    'corpus-unreadable': '读不到文章，请告诉管理员。',
    'file-empty': '里面没有内容，请换一个文件。',
    'file-too-large':
      '文件或其中的文字太多了：文件最大 25 MB（网页 10 MB），文字最多 200 万字。请拆成几份再试。',
    'file-encrypted': '文件有密码或权限保护，读不了。请去掉保护、另存一份再试。',
    'file-without-text': '里面没有文字，可能是扫描的图片。请先用文字识别（OCR）转成文字再试。',
    'file-unknown':
      '读不了这种文件。能读的有 .md、.txt、.html、.docx 和带文字的 .pdf；旧的 .doc 请另存为 .docx。',
    'file-broken': '文件不完整或已损坏，请重新下载或另存一份再试。',
    'charset-unknown': '认不出文字的编码。请另存为 UTF-8 的文本再试。',
    'url-refused':
      '只能读公开的网页：地址要以 http:// 或 https:// 开头，不带用户名和密码，也不能指向内部网络。',
    'url-unreachable': '打不开这个网页：网站没有应答、太慢，或者拒绝了。请在浏览器里打开，保存后把文件发来。',
    'segmenter-unavailable': '分词组件没有装好，请告诉管理员。',
    'model-unusable': '语义模型无法使用，暂时只按字词回答；请告诉管理员。',
    'discord-refused': 'Discord 没有接受这条回复，请稍后再试。',
    'port-unavailable': '端口无法使用，请告诉管理员。',
    'store-unavailable': '数据库暂时无法使用，请稍后再试；若一直如此，请告诉管理员。',
  },
};
