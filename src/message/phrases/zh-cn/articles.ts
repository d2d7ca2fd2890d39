import type { ArticlePhrases } from '../article-phrases.ts';

const changes = { added: '收录', changed: '更新', removed: '移除', restored: '恢复' } as const;

/** 文章，简体中文。 */
export const articles: ArticlePhrases = {
  command: { name: '文章', description: '本服务器的文章' },
  add: {
    name: '收录',
    description: '收录一篇文章：文件、网址，或都不填而粘贴文字',
    file: { name: '文件', description: '.md .txt .html .docx .pdf' },
    url: { name: '网址', description: '一个公开的网页，以 https:// 开头' },
  },
  list: { name: '列表', description: '这里能读到的文章' },
  show: { name: '查看', description: '一篇文章的概况' },
  remove: { name: '移除', description: '不再用这篇文章回答；以后可以恢复' },
  history: { name: '历史', description: '一篇文章的各个版本；不填就列出移除过的文章' },
  article: { name: '文章', description: '哪一篇' },
  alias: {
    name: '别名',
    description: '同一事物的不同叫法',
    add: {
      name: '添加',
      description: '把几个叫法当作同一事物',
      names: { name: '叫法', description: '用 = 隔开，例如：友城 = 姐妹城市' },
    },
    remove: { name: '删除', description: '去掉一个叫法', which: { name: '叫法', description: '哪个叫法' } },
  },
  word: {
    name: '词语',
    description: '分词时不能拆开的词',
    add: {
      name: '添加',
      description: '让一个词保持完整',
      word: { name: '词', description: '例如：于韦斯屈莱' },
    },
    remove: { name: '删除', description: '不必再保持完整', which: { name: '词', description: '哪个词' } },
  },
  takeIn: '收录为文章',

  form: {
    title: '收录文章',
    headline: '标题（可不填，取第一行）',
    text: '正文',
    source: '来源（可不填）',
    published: '发布日期（可不填）',
    publishedHint: '例如 2019-09-23',
  },
  reading: (percent) => `正在读取…… ${percent}%`,
  preview: (title) => `预览 · ${title}`,
  counts: ({ sections, sentences, figures }) => `${sections} 节 · ${sentences} 句 · ${figures} 个数字`,
  headings: '小标题：',
  samples: '收录后可以这样问：',
  replaces: (version) => `会更新现有的同一篇文章（现为第 ${version} 版），旧版仍可恢复。`,
  same: (title) => `和已有的《${title}》一字不差。`,
  alike: (title, percent) => `和已有的《${title}》有 ${percent}% 相似。`,
  publish: '收录',
  drop: '放弃',
  published: (title) => `《${title}》已收录，现在就可以提问。`,
  dropped: '没有收录。',
  draftGone: '这份预览已经过期或已经处理过了。需要的话请重新收录。',

  listed: (count) => `文章 · ${count} 篇`,
  noneListed: '还没有文章。管理员可以用 `/文章 收录` 添加。',
  shared: '各服务器共用',
  askRemove: (title) => `要移除《${title}》吗？移除后不再用它回答；历史仍保留，可以恢复。`,
  removeButton: '移除',
  keepButton: '保留',
  removed: (title) => `《${title}》已移除。用 \`/文章 历史\` 可以恢复。`,
  kept: '没有移除。',
  notOwn: '这篇是各服务器共用的文章，只能由运行机器人的人更改。',
  historyOf: (title) => `历史 · ${title}`,
  noHistory: '没有可以恢复的版本。',
  changes,
  versionLine: ({ version, change, characters }, when) =>
    `**第 ${version} 版**　${when}　${changes[change]}${change === 'removed' ? '' : `　${characters} 字`}`,
  restore: (version) => `恢复第 ${version} 版`,
  restored: (title, version) => `《${title}》已恢复为第 ${version} 版的内容。`,
  removedTitle: '移除过的文章',

  aliasesAdded: (names) => `以后${names.map((name) => `“${name}”`).join('、')}当作同一事物。`,
  aliasesNeedTwo: '请写出至少两个叫法，用 = 隔开，例如：友城 = 姐妹城市',
  aliasRemoved: (name) => `“${name}”不再是别名。`,
  wordAdded: (word) => `分词时会保持“${word}”完整。`,
  wordRemoved: (word) => `“${word}”不必再保持完整。`,
  unknownWord: (word) => `这里没有添加过“${word}”。`,
  logged: (change, title, person) => `${person} ${changes[change]}了《${title}》`,
};
