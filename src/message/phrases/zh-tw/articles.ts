import type { ArticlePhrases } from '../article-phrases.ts';

const changes = { added: '收錄', changed: '更新', removed: '移除', restored: '還原' } as const;

/** 文章，繁體中文。 */
export const articles: ArticlePhrases = {
  command: { name: '文章', description: '本伺服器的文章' },
  add: {
    name: '收錄',
    description: '收錄一篇文章：檔案、網址，或都不填而貼上文字',
    file: { name: '檔案', description: '.md .txt .html .docx .pdf' },
    url: { name: '網址', description: '一個公開的網頁，以 https:// 開頭' },
  },
  list: { name: '清單', description: '這裡能讀到的文章' },
  show: { name: '檢視', description: '一篇文章的概況' },
  remove: { name: '移除', description: '不再用這篇文章回答；以後可以還原' },
  history: { name: '歷史', description: '一篇文章的各個版本；不填就列出移除過的文章' },
  article: { name: '文章', description: '哪一篇' },
  alias: {
    name: '別名',
    description: '同一事物的不同叫法',
    add: {
      name: '新增',
      description: '把幾個叫法當作同一事物',
      names: { name: '叫法', description: '用 = 隔開，例如：友城 = 姐妹城市' },
    },
    remove: { name: '刪除', description: '去掉一個叫法', which: { name: '叫法', description: '哪個叫法' } },
  },
  word: {
    name: '詞語',
    description: '斷詞時不能拆開的詞',
    add: {
      name: '新增',
      description: '讓一個詞保持完整',
      word: { name: '詞', description: '例如：於韋斯屈萊' },
    },
    remove: { name: '刪除', description: '不必再保持完整', which: { name: '詞', description: '哪個詞' } },
  },
  takeIn: '收錄為文章',

  form: {
    title: '收錄文章',
    headline: '標題（可不填，取第一行）',
    text: '正文',
    source: '來源（可不填）',
    published: '發布日期（可不填）',
    publishedHint: '例如 2019-09-23',
  },
  reading: (percent) => `正在讀取…… ${percent}%`,
  preview: (title) => `預覽 · ${title}`,
  counts: ({ sections, sentences, figures }) => `${sections} 節 · ${sentences} 句 · ${figures} 個數字`,
  headings: '小標題：',
  samples: '收錄後可以這樣問：',
  replaces: (version) => `會更新現有的同一篇文章（現為第 ${version} 版），舊版仍可還原。`,
  same: (title) => `和已有的《${title}》一字不差。`,
  alike: (title, percent) => `和已有的《${title}》有 ${percent}% 相似。`,
  publish: '收錄',
  drop: '放棄',
  published: (title) => `《${title}》已收錄，現在就可以提問。`,
  dropped: '沒有收錄。',
  draftGone: '這份預覽已經過期或已經處理過了。需要的話請重新收錄。',

  listed: (count) => `文章 · ${count} 篇`,
  noneListed: '還沒有文章。管理員可以用 `/文章 收錄` 新增。',
  shared: '各伺服器共用',
  askRemove: (title) => `要移除《${title}》嗎？移除後不再用它回答；歷史仍保留，可以還原。`,
  removeButton: '移除',
  keepButton: '保留',
  removed: (title) => `《${title}》已移除。用 \`/文章 歷史\` 可以還原。`,
  kept: '沒有移除。',
  notOwn: '這篇是各伺服器共用的文章，只能由執行機器人的人更改。',
  historyOf: (title) => `歷史 · ${title}`,
  noHistory: '沒有可以還原的版本。',
  changes,
  versionLine: ({ version, change, characters }, when) =>
    `**第 ${version} 版**　${when}　${changes[change]}${change === 'removed' ? '' : `　${characters} 字`}`,
  restore: (version) => `還原第 ${version} 版`,
  restored: (title, version) => `《${title}》已還原為第 ${version} 版的內容。`,
  removedTitle: '移除過的文章',

  aliasesAdded: (names) => `以後${names.map((name) => `「${name}」`).join('、')}當作同一事物。`,
  aliasesNeedTwo: '請寫出至少兩個叫法，用 = 隔開，例如：友城 = 姐妹城市',
  aliasRemoved: (name) => `「${name}」不再是別名。`,
  wordAdded: (word) => `斷詞時會保持「${word}」完整。`,
  wordRemoved: (word) => `「${word}」不必再保持完整。`,
  unknownWord: (word) => `這裡沒有新增過「${word}」。`,
  logged: (change, title, person) => `${person} ${changes[change]}了《${title}》`,
};
