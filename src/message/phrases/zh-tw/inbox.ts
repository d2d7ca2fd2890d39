import type { InboxPhrases } from '../inbox-phrases.ts';

/** 待答，繁體中文。 */
export const inbox: InboxPhrases = {
  command: { name: '待答', description: '沒答上來的問題：置頂回答、新增別名' },
  feedback: {
    useful: '有用',
    wrong: '沒用',
    thanks: '謝謝，已記下。',
    gone: '這個問題已經不再保留，無法評價。',
    form: {
      title: '謝謝告知',
      label: '哪一句才對？（可不填）',
      placeholder: '貼上文章裡的那一句，或寫下哪裡不對。只有管理員會看到，不記名。',
    },
  },

  title: (count) => `待答 · ${count} 個問題`,
  none: '沒有待答的問題。',
  notKept: '這裡沒有記錄問題。要看到待答的問題，請在 `/設定` 裡開啟「記錄問題」。',
  asked: (times, when) => `問過 ${times} 次 · 最近 ${when}`,
  foundWrong: (people) => `${people} 人說沒用`,
  answeredNow: '現在能答',
  open: '處理',
  suggested: '有人認為該是：',
  gone: '這個問題已經處理過，或不再保留。',
  now: '現在的回答：',
  before: '以前：',
  after: '現在：',
  chooseSentence: '選一句置頂為回答',
  write: '寫一段說明',
  noteForm: {
    title: '寫一段說明',
    label: '怎樣回答這個問題？',
    placeholder: '會署上你的名字和日期，作為說明顯示，不當作文章的原句。',
  },
  alias: '新增別名',
  aliasForm: {
    title: '新增別名',
    label: '同一事物的幾個叫法，用 = 隔開',
    placeholder: '例如：友城 = 姐妹城市',
  },
  dismiss: '不再顯示',
  dismissed: '這個問題不再顯示，換個說法再問也一樣。',
  restore: '復原',
  restored: '這個問題會再次顯示。',
  back: '返回',

  pinned: '已置頂。以後問同樣的問題，就這樣回答：',
  pins: (count) => `置頂 · ${count} 則`,
  noPins: '沒有置頂的回答。',
  unpin: '取消置頂',
  lost: '文章已更改，找不到這一句，暫不使用。',
  noteHeading: '管理員的說明',
};
