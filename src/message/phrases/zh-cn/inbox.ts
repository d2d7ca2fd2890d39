import type { InboxPhrases } from '../inbox-phrases.ts';

/** 待答，简体中文。 */
export const inbox: InboxPhrases = {
  command: { name: '待答', description: '没答上来的问题：置顶回答、添加别名' },
  feedback: {
    useful: '有用',
    wrong: '没用',
    thanks: '谢谢，已记下。',
    gone: '这个问题已经不再保留，无法评价。',
    form: {
      title: '谢谢告知',
      label: '哪一句才对？（可不填）',
      placeholder: '贴上文章里的那一句，或写下哪里不对。只有管理员会看到，不记名。',
    },
  },

  title: (count) => `待答 · ${count} 个问题`,
  none: '没有待答的问题。',
  notKept: '这里没有记录问题。要看到待答的问题，请在 `/设置` 里打开“记录问题”。',
  asked: (times, when) => `问过 ${times} 次 · 最近 ${when}`,
  foundWrong: (people) => `${people} 人说没用`,
  answeredNow: '现在能答',
  open: '处理',
  suggested: '有人认为该是：',
  gone: '这个问题已经处理过，或不再保留。',
  now: '现在的回答：',
  before: '以前：',
  after: '现在：',
  chooseSentence: '选一句置顶为回答',
  write: '写一段说明',
  noteForm: {
    title: '写一段说明',
    label: '怎样回答这个问题？',
    placeholder: '会署上你的名字和日期，作为说明显示，不当作文章的原句。',
  },
  alias: '添加别名',
  aliasForm: {
    title: '添加别名',
    label: '同一事物的几个叫法，用 = 隔开',
    placeholder: '例如：友城 = 姐妹城市',
  },
  dismiss: '不再显示',
  dismissed: '这个问题不再显示，换个说法再问也一样。',
  restore: '撤销',
  restored: '这个问题会再次显示。',
  back: '返回',

  pinned: '已置顶。以后问同样的问题，就这样回答：',
  pins: (count) => `置顶 · ${count} 条`,
  noPins: '没有置顶的回答。',
  unpin: '取消置顶',
  lost: '文章已更改，找不到这一句，暂不使用。',
  noteHeading: '管理员的说明',
};
