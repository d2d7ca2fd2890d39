import type { StatsPhrases } from '../stats-phrases.ts';

/** Statistics, in English. */
export const stats: StatsPhrases = {
  command: {
    name: 'stats',
    description: 'How much was asked and answered, and what was asked most',
    days: { name: 'days', description: 'The last so many days; 7 unless told' },
    csv: { name: 'csv', description: 'With the numbers as CSV tables' },
  },
  title: (days) => `Statistics · last ${days} days`,
  day: 'Day',
  question: 'Question',
  asked: 'Asked',
  found: 'Answered',
  notFound: 'Not in the articles',
  wrong: 'Marked wrong',
  highest: 'Most on',
  chartTitle: 'Questions a day',
  answeredShare: 'Share answered',
  latency: (half, most) => `Time to answer: half within ${half}, 95% within ${most}`,
  shelf: (articles, sentences) => `Articles: ${articles} · sentences: ${sentences}`,
  mostAsked: 'Asked most',
  times: (count) => `${count}×`,
  nobodyAsked: 'Nobody asked anything in this time.',
  notKept: 'This server does not keep questions; `/settings` can turn it on.',
  keptFor: (days) => `Questions are kept for ${days} days only; older ones are gone.`,
};
