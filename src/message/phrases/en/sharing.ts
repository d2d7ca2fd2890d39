import type { SharingPhrases } from '../sharing-phrases.ts';

/** Summaries and sharing, in English. */
export const sharing: SharingPhrases = {
  command: {
    name: 'summary',
    description: 'What an article says, in its own sentences',
    article: { name: 'article', description: 'Which article; the newest if left empty' },
    sentences: { name: 'sentences', description: 'How many; 5 if left empty' },
  },
  summaryTitle: (article) => `Summary · ${article}`,
  allArticles: 'All articles, a sentence each',
  changed: 'Figures that have changed:',
  noSummary: 'There is no sentence that could be picked.',
  open: 'Post to a channel',
  title: 'Post to a channel',
  hint: 'Only you see this preview. Choose what goes in and where, then post it.',
  chooseItems: 'What goes in',
  chooseChannel: 'Which channel',
  items: { wide: 'Picture (wide)', square: 'Picture (square)', figures: 'Main figures' },
  post: (channel) => (channel === undefined ? 'Post' : `Post to #${channel}`),
  copy: 'Copy Markdown',
  crosspost: 'Publish to followers',
  posted: (link) => `Posted: ${link}`,
  crossposted: 'Published to the servers that follow this channel.',
  tooManyCrossposts:
    'Discord lets a channel publish about 10 messages an hour; try again later. The message is in the channel.',
  channelGone: 'This channel is gone. Nothing is lost: choose another.',
  channelRefused:
    'I may not write in this channel. Allow me View Channel, Send Messages and Attach Files there and press Post again; nothing is lost.',
  nothingChosen: 'Choose at least one thing.',
  postedBy: (person) => `Posted by ${person}`,
};
