import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRateLimits } from '../../src/playground/rest/rate-limits.ts';
import { noContent, route } from '../../src/playground/rest/route.ts';
import type { Message } from '../../src/playground/wire.ts';
import { type PlainBot, startPlain } from './support/plain-bot.ts';

/** The clock of the world; a test moves it and nothing has to wait. */
let clock = Date.now();
let bot: PlainBot;

beforeEach(async () => {
  bot = await startPlain({ now: () => clock });
});
afterEach(() => bot.stop());

/** A call that nobody holds back. */
async function call(line: string, body?: unknown): Promise<Response> {
  const [method = 'GET', path = '/'] = line.split(' ');
  return fetch(`${bot.playground.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${bot.playground.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const say = () => call(`POST /channels/${bot.home.id}/messages`, { content: '一' });
const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status);

test('every answer tells how much is left of its bucket', async () => {
  const headers = (await say()).headers;
  const told = ['limit', 'remaining', 'reset-after'].map((name) => headers.get(`x-ratelimit-${name}`));
  expect(told).toEqual(['5', '4', '5']);
  expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/u);
  expect(
    (await call(`POST /channels/${bot.news.id}/messages`, { content: '一' })).headers.get(
      'x-ratelimit-remaining',
    ),
  ).toBe('4');
});

test('the sixth message of five seconds is refused until they are over', async () => {
  expect(statuses(await Promise.all(Array.from({ length: 5 }, say)))).toEqual([200, 200, 200, 200, 200]);
  const refused = await say();
  expect([
    refused.status,
    refused.headers.get('x-ratelimit-scope'),
    refused.headers.get('retry-after'),
  ]).toEqual([429, 'user', '5']);
  expect(await refused.json()).toEqual({
    message: 'You are being rate limited.',
    retry_after: 5,
    global: false,
  });
  clock += 4_999;
  expect((await say()).status).toBe(429);
  clock += 1;
  expect((await say()).status).toBe(200);
});

test('no more than 50 calls a second in all, answers to interactions excepted', async () => {
  clock += 1_000;
  await bot.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  const asked = await bot.heard(() => bot.playground.perform({ kind: 'slash', name: 'ask', options: {} }));
  const lines = Array.from({ length: 60 }, (_, at) => (at % 2 ? 'GET /users/@me' : 'GET /applications/@me'));
  const responses = await Promise.all(lines.map((line) => call(line)));
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(11);
  expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
  expect(await refused[0]?.json()).toMatchObject({ global: true, retry_after: 1 });
  const answer = await call(`POST /interactions/${asked.id}/${asked.token}/callback`, {
    type: 4,
    data: { content: '一' },
  });
  expect(answer.status).toBe(204);
  clock += 1_000;
  expect((await call('GET /users/@me')).status).toBe(200);
});

test('ten announcements an hour can be published', async () => {
  for (let at = 0; at < 11; at++) {
    clock += 10_000;
    const news = await call(`POST /channels/${bot.news.id}/messages`, { content: '通知' });
    const { id } = (await news.json()) as { id: string };
    const published = await call(`POST /channels/${bot.news.id}/messages/${id}/crosspost`);
    expect(published.status).toBe(at < 10 ? 200 : 429);
    // It is the channel's own limit, and not counted against the bot.
    if (at === 10) expect(published.headers.get('x-ratelimit-scope')).toBe('shared');
  }
});

test('who is refused 10,000 times in ten minutes is shut out', async () => {
  const limits = createRateLimits(() => clock);
  const line = route('GET /users/@me', () => noContent);
  for (let at = 0; at < 9_999; at++) limits.note(401);
  limits.note(400);
  limits.note(429, 'shared');
  expect(limits.take(line, '').refusal).toBeUndefined();
  limits.note(429);
  expect(limits.take(line, '').refusal).toMatchObject({ status: 429, headers: { 'retry-after': '600' } });
  clock += 600_000;
  expect(limits.take(line, '').refusal).toBeUndefined();
});

test('the client obeys: five reactions at once all arrive, none refused', async () => {
  const real = await startPlain();
  const seen: number[] = [];
  real.client.rest.on('response', (_request, response) => seen.push(response.status));
  const { id } = (await real.call(`POST /channels/${real.home.id}/messages`, { content: '一' })) as Message;
  const start = performance.now();
  const path = `/channels/${real.home.id}/messages/${id}/reactions`;
  const react = (emoji: string) =>
    real.client.rest.put(`${path}/${encodeURIComponent(emoji)}/@me` as `/${string}`);
  await Promise.all(['🎉', '👍', '🔍', '📌', '📰'].map(react));
  expect(performance.now() - start).toBeGreaterThan(1_000);
  expect(seen).not.toContain(429);
  await real.stop();
});

test('a burst of 429 is waited out as long as it says', async () => {
  bot.playground.faults.respond({ kind: 'rate-limit', retryAfterMs: 150 }, { route: '/messages', times: 2 });
  const start = performance.now();
  await bot.call(`POST /channels/${bot.home.id}/messages`, { content: '一' });
  expect(performance.now() - start).toBeGreaterThan(300);
});

test('limits can be switched off', async () => {
  const calm = await startPlain({ rateLimits: false });
  const send = () => calm.call(`POST /channels/${calm.home.id}/messages`, { content: '一' });
  await Promise.all(Array.from({ length: 60 }, send));
  await calm.stop();
});
