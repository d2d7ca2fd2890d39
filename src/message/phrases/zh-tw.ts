import type { Phrases } from '../phrases.ts';
import { chineseDate } from './chinese-date.ts';
import { pageOf } from './page-of.ts';
import { articles } from './zh-tw/articles.ts';
import { digest } from './zh-tw/digest.ts';
import { inbox } from './zh-tw/inbox.ts';
import { meaning } from './zh-tw/meaning.ts';
import { settings } from './zh-tw/settings.ts';
import { sharing } from './zh-tw/sharing.ts';
import { stats } from './zh-tw/stats.ts';

/** 繁體中文（臺灣用語與引號）。 */
export const traditional: Phrases = {
  ask: {
    name: '提問',
    description: '向文章提問，用原文的句子回答',
    question: { name: '問題', description: '想知道什麼，例如：昆明有多少個國際友城？' },
    article: { name: '文章', description: '只在這一篇裡找' },
    private: { name: '僅自己可見', description: '回答只給你看，可稍後再分享' },
  },
  facts: {
    name: '數據',
    description: '一篇文章裡的數字、日期和名次，各指什麼',
    topic: { name: '主題', description: '只看和它有關的，例如：友城' },
    article: { name: '文章', description: '哪一篇；不填就是最新的一篇' },
  },
  timeline: {
    name: '時間線',
    description: '一篇文章裡的事，按時間排好',
    article: { name: '文章', description: '哪一篇；不填就是最新的一篇' },
  },
  check: {
    name: '核對',
    description: '發布之前，對照文章核對稿子裡的數字和名稱',
    text: { name: '文字', description: '要核對的文字' },
  },
  help: { name: '說明', description: '怎樣提問' },
  checkInArticles: '在文章中查證',
  articles,
  settings,
  sharing,
  digest,
  stats,
  meaning,
  inbox,

  contextButton: '上下文',
  otherEvidenceButton: '其他依據',
  shareButton: '公開分享',

  notSaid: '文章裡沒有說',
  missing: (words) => `沒有提到${words.map((word) => `「${word}」`).join('、')}。`,
  nearest: '最接近的句子：',
  otherEvidence: '其他依據',
  readAs: ({ written, readAs }) => `已將「${written}」理解為「${readAs}」`,
  published: (iso) => `${chineseDate(iso)}發布`,
  asOf: (words) => (words.startsWith('截') ? `文中「${words}」` : `截至${words}`),
  otherwise: ({ title, value, published }) =>
    `${published ? `${published.slice(0, 4)}年的` : ''}《${title}》寫的是 ${value}`,
  sharedBy: (person) => `${person} 分享`,
  date: chineseDate,
  notAfter: (date) => `不晚於${date}`,
  standsFor: (written, date) => `「${written}」即${date}`,

  factsTitle: (article, page) => `數據 · ${article}${pageOf(page)}`,
  timelineTitle: (article, page) => `時間線 · ${article}${pageOf(page)}`,
  noFacts: '文章裡沒有這樣的數據。',
  noEvents: '文章裡沒有寫明日期的事。',
  moreEvents: (count) => `還有 ${count} 件沒有畫出`,
  among: (scope) => `（${scope}）`,
  previousPage: '上一頁',
  nextPage: '下一頁',

  verdicts: { agrees: '相符', contradicts: '不符', 'not-in-articles': '文中未提' },
  articleSays: (figure) => `文中是 **${figure}**`,
  nothingToCheck: '這段文字裡沒有可以核對的數字或名稱。',
  moreClaims: (count) => `還有 ${count} 處沒有列出，請分段核對。`,

  howTo: (example) =>
    `想知道什麼？提及我、私訊我，或用 \`/提問\`，我用文章的原句回答。${example ? `\n例如：${example}` : ''}`,
  articleChanged: '文章已經更新，找不到原來的句子了。請再問一次。',
  commandGone: '這個指令或按鈕已經不用了。請用 `/提問` 再問一次。',
  alreadyShared: '這則回答已經分享過了。',
  suggestionGone: '這條建議已經失效。請重新選擇，或直接寫下問題。',
  onlyManagers: '只有能「管理伺服器」的人，或設定裡指定的身分組，才可以這樣做。',
  onlyInServers: '這個命令只能在伺服器裡用。',
  failed: '沒能回答，是程式出了錯，已記錄下來。請稍後再試。',
  faults: {
    'config-invalid': '機器人的設定有誤，請告訴管理員。',
    'call-invalid': '這個問題或選項無法理解，請改一改再試。',
    'article-unreadable': '這不是能讀的文章，請換一個檔案。',
    'article-unknown': '沒有這篇文章。請從清單中選一篇，或不填「文章」。',
    'corpus-unreadable': '讀不到文章，請告訴管理員。',
    'file-empty': '裡面沒有內容，請換一個檔案。',
    'file-too-large':
      '檔案或其中的文字太多了：檔案最大 25 MB（網頁 10 MB），文字最多 200 萬字。請拆成幾份再試。',
    'file-encrypted': '檔案有密碼或權限保護，讀不了。請去掉保護、另存一份再試。',
    'file-without-text': '裡面沒有文字，可能是掃描的圖片。請先用文字辨識（OCR）轉成文字再試。',
    'file-unknown':
      '讀不了這種檔案。能讀的有 .md、.txt、.html、.docx 和帶文字的 .pdf；舊的 .doc 請另存成 .docx。',
    'file-broken': '檔案不完整或已損壞，請重新下載或另存一份再試。',
    'charset-unknown': '認不出文字的編碼。請另存成 UTF-8 的文字檔再試。',
    'url-refused':
      '只能讀公開的網頁：網址要以 http:// 或 https:// 開頭，不帶使用者名稱和密碼，也不能指向內部網路。',
    'url-unreachable': '打不開這個網頁：網站沒有回應、太慢，或者拒絕了。請在瀏覽器裡打開，儲存後把檔案傳來。',
    'segmenter-unavailable': '斷詞元件沒有裝好，請告訴管理員。',
    'model-unusable': '語意模型無法使用，暫時只按字詞回答；請告訴管理員。',
    'discord-refused': 'Discord 沒有接受這則回覆，請稍後再試。',
    'port-unavailable': '連接埠無法使用，請告訴管理員。',
    'store-unavailable': '資料庫暫時無法使用，請稍後再試；若一直如此，請告訴管理員。',
  },
};
