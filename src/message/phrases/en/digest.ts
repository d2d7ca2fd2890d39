import type { DigestPhrases } from '../digest-phrases.ts';

/** The digest, in English. */
export const digest: DigestPhrases = {
  command: {
    name: 'digest',
    description: 'New articles and what people asked, posted to a channel from time to time',
    set: {
      name: 'set',
      description: 'Where and when it is posted',
      channel: { name: 'channel', description: 'The channel it is posted to' },
      days: { name: 'days', description: 'On which days' },
      hour: { name: 'hour', description: 'At which hour, 0 to 23' },
      timeZone: { name: 'time-zone', description: 'Whose clock it goes by, for example Asia/Shanghai' },
    },
    preview: { name: 'preview', description: 'What it would be now; shown to you alone' },
    off: { name: 'off', description: 'Post it no more' },
  },
  days: {
    daily: 'every day',
    mon: 'every Monday',
    tue: 'every Tuesday',
    wed: 'every Wednesday',
    thu: 'every Thursday',
    fri: 'every Friday',
    sat: 'every Saturday',
    sun: 'every Sunday',
    monthly: 'the first of every month',
  },
  title: (period) => `New articles and questions · ${period}`,
  newArticles: 'New articles',
  moreArticles: (count) => `and ${count} more`,
  mostAsked: 'Asked most',
  unanswered: 'Not in the articles yet',
  counts: ({ asked, found, notFound }) =>
    `Questions: ${asked} · answered: ${found} · not in the articles: ${notFound}`,
  quiet: (period) => `${period}: no new articles, and nobody asked anything.`,
  next: (channel, time) => `Next: ${time}, in ${channel}`,
  notSet: 'It is not scheduled yet. Choose a channel and a time with `/digest set`.',
  off: 'The digest will be posted no more.',
  notATimeZone: 'There is no such time zone. Choose one from the list, for example Asia/Shanghai.',
  channelGone: 'The channel is gone: choose another with `/digest set`.',
  channelRefused: 'I may not write there. Allow me View Channel and Send Messages in that channel.',
  notPosted: (channel, reason) => `The digest could not be posted in ${channel}. ${reason}`,
  triedAgain: 'Nothing is lost: it is tried again for a day.',
};
