import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../commands/command.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { textAt } from '../../src/base/span.ts';
import { mostAsked } from '../../src/report/most-asked.ts';
import { openReport } from '../../src/report/report-parts.ts';
import { gatherDigest } from '../../src/report/server-digest.ts';
import { gatherStats } from '../../src/report/server-stats.ts';
import { daysToCsv, questionsToCsv } from '../../src/report/stats-csv.ts';
import type { QuestionDraft } from '../../src/store/questions.ts';
import { everyServer } from '../../src/store/scope.ts';
import { movedServices } from '../support/moved-services.ts';

const server = '1';
const timeZone = 'Asia/Shanghai';
const from = new Date('2026-01-05T01:00:00Z');
const to = new Date('2026-01-12T01:00:00Z');
const period = { from, to, timeZone };
const inside = Date.parse('2026-01-07T04:00:00Z');
const bridge = {
  id: 'bridge',
  title: '大桥通车',
  text: '大桥通车\n\n大桥全长1280米，耗时3年建成。桥面宽32米，设有公园。',
};

let clock: number;
let services: Services;

beforeEach(async () => {
  clock = inside;
  const corpus = [
    parseArticle({ id: 'old', title: '旧闻', text: '城里有老桥3座。', published: '2018-05-01' }),
    parseArticle({ id: 'late', title: '新闻', text: '城里有新桥7座。', published: '2026-01-06' }),
  ];
  services = await movedServices({ now: () => clock, articles: corpus });
});
afterEach(async () => {
  services.engines.close();
  await services.store.close();
});

const ask = (text: string, rest: Partial<QuestionDraft> = {}) =>
  services.store.questions.record(server, { text, kind: 'found', confidence: 0.9, ms: 2, ...rest });
const gather = async (time: typeof period) => {
  const report = await parts();
  return gatherDigest(time, report, async (text) => ({ kind: 'answer', answer: report.engine.ask(text) }));
};
const parts = () => openReport(server, services);

test('a digest tells of the articles that came in its time: saved for this server or all, or published', async () => {
  await services.store.articles.save(server, bridge);
  await services.store.articles.save(everyServer, { ...bridge, id: 'for-all', text: '新馆有座位560个。' });
  await services.store.articles.save('2', { ...bridge, id: 'not-ours', text: '别处有桥1座。' });
  clock = to.getTime();
  await services.store.articles.save(server, { ...bridge, id: 'too-late', text: '又有桥5座。' });
  const { articles } = await gather(period);
  expect(articles.map(({ article }) => article.id).sort()).toEqual(['bridge', 'for-all', 'late']);
  for (const { article, line } of articles) {
    const quoted = line && textAt(article.text, line.sentence);
    expect(quoted && article.text.includes(quoted)).toBe(true);
  }
});

test('questions asked most come first, those that ask the same as one, with what the articles say now', async () => {
  await services.store.articles.save(server, bridge);
  // Asked when there was no such article yet: answered now.
  for (const text of ['大桥全长多少米？', '大桥全长多少米？', '大橋全長多少米？'])
    await ask(text, { kind: 'not-found' });
  for (const text of ['地铁有几条线？', '地铁有几条线？']) await ask(text, { kind: 'not-found' });
  clock = from.getTime() - 1;
  await ask('城里有老桥几座？');
  const digest = await gather(period);
  expect(digest.answered.map(({ text, asked }) => [text, asked.length])).toEqual([['大桥全长多少米？', 3]]);
  const told = digest.answered[0]?.told;
  if (told?.kind !== 'answer') throw new Error('the articles answer');
  const [value] = told.answer.values;
  expect(value && textAt(told.answer.evidence[0].article.text, value)).toBe('1280米');
  expect(digest.unanswered.map(({ text, asked }) => [text, asked.length])).toEqual([['地铁有几条线？', 2]]);
  expect(digest.counts).toEqual({ asked: 5, found: 0, notFound: 5 });
});

test('an empty time gives an empty digest', async () => {
  const empty = { from: new Date(0), to: new Date(1), timeZone };
  expect(await gather(empty)).toMatchObject({
    articles: [],
    answered: [],
    unanswered: [],
    counts: { asked: 0 },
  });
});

test('statistics count each day as the time zone has it, and each question once', async () => {
  clock = Date.parse('2026-01-06T15:59:59Z'); // 23:59 in Shanghai
  const wrong = await ask('大桥全长多少米？', { ms: 1 });
  clock = Date.parse('2026-01-06T16:00:00Z'); // the next day there
  await ask('大桥全长多少米', { ms: 2 });
  await ask('地铁有几条线？', { kind: 'not-found', ms: 100 });
  for (const person of ['a', 'b'])
    await services.store.feedback.give(server, { question: wrong, person, verdict: 'wrong' });
  clock = Date.parse('2026-01-01T00:00:00Z');
  await ask('太早了吗？');
  const span = { days: 3, until: new Date('2026-01-08T04:00:00Z'), timeZone };
  const stats = await gatherStats(span, await parts());
  expect(stats.days).toEqual([
    { day: '2026-01-06', found: 1, notFound: 0, wrong: 1 },
    { day: '2026-01-07', found: 1, notFound: 1, wrong: 0 },
    { day: '2026-01-08', found: 0, notFound: 0, wrong: 0 },
  ]);
  expect(stats.totals).toEqual({ asked: 3, found: 2, notFound: 1, wrong: 1 });
  expect(stats.latency).toEqual({ p50: 2, p95: 100 });
  expect(stats.asked.map(({ text, asked, wrong }) => [text, asked.length, wrong])).toEqual([
    ['大桥全长多少米', 2, 1],
    ['地铁有几条线？', 1, 0],
  ]);
  expect(stats.articles).toBe(2);
});

test('without questions there is no latency', async () => {
  const stats = await gatherStats({ days: 7, until: to, timeZone }, await parts());
  expect(stats.totals).toEqual({ asked: 0, found: 0, notFound: 0, wrong: 0 });
  expect(stats.latency).toBeUndefined();
  expect(stats.days).toHaveLength(7);
});

test('the tables are UTF-8 with a mark, and what people wrote runs nowhere', async () => {
  await ask('=HYPERLINK("http://example.org","大桥")');
  const stats = await gatherStats({ days: 7, until: to, timeZone }, await parts());
  expect(questionsToCsv(stats, ['问题', '提问', '有', '无', '错'])).toBe(
    '\ufeff问题,提问,有,无,错\r\n"\'=HYPERLINK(""http://example.org"",""大桥"")",1,1,0,0',
  );
  expect(daysToCsv(stats, ['日'])).toContain('\r\n2026-01-07,1,1,0,0\r\n');
});

test('of thousands of different questions those asked most are told within moments', async () => {
  const { segmenter } = services;
  const questions = Array.from({ length: 5_000 }, (_, at) => ({
    server,
    id: String(at),
    askedAt: new Date(at).toISOString(),
    text: at % 10 === 0 ? '大桥全长多少米？' : `第${at}个问题问的是什么？`,
    kind: 'found' as const,
    confidence: 1,
    ms: 1,
  }));
  const [first] = mostAsked(questions, { segmenter, aliases: [] });
  expect([first?.text, first?.asked.length]).toEqual(['大桥全长多少米？', 500]);
});
