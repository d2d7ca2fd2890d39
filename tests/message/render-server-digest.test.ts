import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { messageLimits } from '../../src/message/budget.ts';
import type { Language } from '../../src/message/language.ts';
import { renderServerDigest } from '../../src/message/report/render-server-digest.ts';
import { renderStats } from '../../src/message/report/render-stats.ts';
import type { AskedQuestion } from '../../src/store/questions.ts';
import { usageOf } from '../support/message-usage.ts';
import { found } from './sample.ts';

const languages: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
const period = {
  from: new Date('2026-01-05T01:00:00Z'),
  to: new Date('2026-01-12T01:00:00Z'),
  timeZone: 'Asia/Shanghai',
};
/** Nothing but characters that Markdown acts on, or that take most bytes. */
const awkward = ['*_'.repeat(2_000), '𠮷'.repeat(2_000), '[a](http://b)\n- '.repeat(200)];

function articleOf(text: string): Article {
  return { id: text.slice(0, 3), title: text, text, sections: [] };
}

test.each(awkward)('the longest digest and statistics fit into a message (%#)', (text) => {
  const article = articleOf(text);
  const sentence = { start: 0, end: text.length };
  const question: AskedQuestion = {
    server: '1',
    id: 'a',
    text,
    kind: 'found',
    confidence: 1,
    ms: 1,
    askedAt: '2026-01-06T00:00:00Z',
  };
  const group = { text, asked: [question] };
  const answer = {
    ...found,
    evidence: [{ article, sentence, figures: [], score: 1 }] as const,
    values: [sentence],
  };
  const many = <T>(one: T): readonly T[] => Array.from({ length: 20 }, () => one);
  const counts = { asked: 99_999, found: 99_999, notFound: 99_999 };
  for (const language of languages) {
    const digest = {
      period,
      articles: many({ article, line: { article, sentence } }),
      answered: [
        ...many({ ...group, told: { kind: 'answer' as const, answer } }).slice(0, 3),
        {
          ...group,
          told: {
            kind: 'note' as const,
            note: { kind: 'note' as const, text, author: text, date: '2026-01-06' },
          },
        },
      ],
      unanswered: many(group),
      counts,
    };
    const stats = {
      days: [{ day: '2026-01-06', found: 1, notFound: 0, wrong: 0 }],
      totals: { ...counts, wrong: 1 },
      asked: many({ ...group, found: 1, wrong: 0 }),
      latency: { p50: 1, p95: 2 },
      articles: 1,
      sentences: 1,
    };
    const options = { keepsQuestions: true, retentionDays: 90 };
    const messages = [
      renderServerDigest(digest, { language, mark: 1 }),
      renderStats(stats, {
        language,
        picture: undefined,
        settings: options,
        withTables: true,
        isPrivate: true,
      }),
    ];
    for (const { components } of messages) {
      const usage = usageOf(components);
      expect(usage.components).toBeLessThanOrEqual(messageLimits.components);
      expect(usage.characters).toBeLessThanOrEqual(messageLimits.characters);
      expect(usage.bytes).toBeLessThanOrEqual(messageLimits.bytes);
    }
  }
});

test.each([
  ['zh-CN', '2026年1月5日 – 2026年1月12日：没有新文章，也没有人提问。'],
  ['en', 'January 5, 2026 – January 12, 2026: no new articles, and nobody asked anything.'],
] as const)('nothing is told in one line: %s', (language, line) => {
  const counts = { asked: 0, found: 0, notFound: 0 };
  const { components } = renderServerDigest(
    { period, articles: [], answered: [], unanswered: [], counts },
    { language, mark: 7 },
  );
  expect(components).toEqual([{ type: 10, content: line, id: 7 }]);
});
