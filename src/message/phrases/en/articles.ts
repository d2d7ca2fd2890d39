import type { ArticlePhrases } from '../article-phrases.ts';

const changes = { added: 'added', changed: 'updated', removed: 'removed', restored: 'restored' } as const;

/** Articles, in English. */
export const articles: ArticlePhrases = {
  command: { name: 'article', description: "This server's articles" },
  add: {
    name: 'add',
    description: 'Add an article: a file, an address, or neither to paste a text',
    file: { name: 'file', description: '.md .txt .html .docx .pdf' },
    url: { name: 'url', description: 'One public web page, beginning with https://' },
  },
  list: { name: 'list', description: 'The articles that can be read here' },
  show: { name: 'show', description: 'What an article holds' },
  remove: { name: 'remove', description: 'Answer from this article no more; it can be restored' },
  history: { name: 'history', description: 'The versions of an article; removed articles if left empty' },
  article: { name: 'article', description: 'Which article' },
  alias: {
    name: 'alias',
    description: 'Other names of one thing',
    add: {
      name: 'add',
      description: 'Take several names for one thing',
      names: { name: 'names', description: 'Parted by =, for example 友城 = 姐妹城市' },
    },
    remove: {
      name: 'remove',
      description: 'Drop a name',
      which: { name: 'which', description: 'Which name' },
    },
  },
  word: {
    name: 'word',
    description: 'Words that must not be cut apart',
    add: {
      name: 'add',
      description: 'Keep a word whole',
      word: { name: 'word', description: 'For example 于韦斯屈莱' },
    },
    remove: {
      name: 'remove',
      description: 'Keep it whole no more',
      which: { name: 'which', description: 'Which word' },
    },
  },
  takeIn: 'Add as an article',

  form: {
    title: 'Add an article',
    headline: 'Title (the first line if left empty)',
    text: 'Text',
    source: 'Source (optional)',
    published: 'Day of publication (optional)',
    publishedHint: 'For example 2019-09-23',
  },
  reading: (percent) => `Reading… ${percent} %`,
  preview: (title) => `Preview · ${title}`,
  counts: ({ sections, sentences, figures }) =>
    `${sections} sections · ${sentences} sentences · ${figures} figures`,
  headings: 'Headings:',
  samples: 'Once added it answers questions such as:',
  replaces: (version) =>
    `It updates the article you have (version ${version}); older versions can be restored.`,
  same: (title) => `Word for word the same as “${title}”.`,
  alike: (title, percent) => `${percent} % like “${title}”.`,
  publish: 'Add',
  drop: 'Discard',
  published: (title) => `“${title}” has been added; you can ask about it now.`,
  dropped: 'Nothing was added.',
  draftGone:
    'This preview has expired or been dealt with already. Please add the article again if you need to.',

  listed: (count) => `Articles · ${count}`,
  noneListed: 'There are no articles yet. Managers add them with `/article add`.',
  shared: 'shared by all servers',
  askRemove: (title) => `Remove “${title}”? It will answer no more; its history is kept and can be restored.`,
  removeButton: 'Remove',
  keepButton: 'Keep',
  removed: (title) => `“${title}” has been removed. \`/article history\` can restore it.`,
  kept: 'Nothing was removed.',
  notOwn: 'This article is shared by all servers; only whoever runs the bot can change it.',
  historyOf: (title) => `History · ${title}`,
  noHistory: 'There is no version to restore.',
  changes,
  versionLine: ({ version, change, characters }, when) =>
    `**Version ${version}**　${when}　${changes[change]}${change === 'removed' ? '' : `　${characters} characters`}`,
  restore: (version) => `Restore version ${version}`,
  restored: (title, version) => `“${title}” is again as it was in version ${version}.`,
  removedTitle: 'Removed articles',

  aliasesAdded: (names) => `${names.map((name) => `“${name}”`).join(', ')} are now taken for one thing.`,
  aliasesNeedTwo: 'Write at least two names, parted by =, for example 友城 = 姐妹城市',
  aliasRemoved: (name) => `“${name}” is no longer another name.`,
  wordAdded: (word) => `“${word}” is kept whole from now on.`,
  wordRemoved: (word) => `“${word}” need not be kept whole any more.`,
  unknownWord: (word) => `“${word}” was never added here.`,
  logged: (change, title, person) => `${person} ${changes[change]} “${title}”`,
};
