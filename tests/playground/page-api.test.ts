import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { startWithEcho } from './support/start.ts';

let playground: Playground;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ playground, stop } = await startWithEcho({ examples: () => ['昆明有多少个国际友城？'] }));
});
afterAll(() => stop());

const home = () => playground.world.channels[0]?.id ?? '';
const act = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${playground.url}/playground/act`, { method: 'POST', body: JSON.stringify(body), headers });

/** What the page of one person is told, from its snapshot on. */
async function watch(person: string) {
  const response = await fetch(`${playground.url}/playground/events?person=${person}`);
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return async (wanted: string): Promise<string> => {
    while (!text.includes(wanted)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended before ${wanted}`);
      text += decoder.decode(value, { stream: true });
    }
    return text;
  };
}

test('the stream begins with what the person sees, and goes on with what happens', async () => {
  const until = await watch(playground.person('小满').user.id);
  expect(await until('"kind":"snapshot"')).toContain('昆明有多少个国际友城');
  const said = await act({ kind: 'say', channelId: home(), text: '大家好' });
  expect(await said.json()).toMatchObject({ kind: 'said', message: { content: '大家好' } });
  await until('大家好');
});

test('a private reply reaches the stream of its person and no other', async () => {
  const [mine, other] = ['小满', '阿禾'].map((name) => playground.person(name).user.id);
  const untilMine = await watch(mine ?? '');
  const untilOther = await watch(other ?? '');
  await act({ kind: 'slash', name: 'ask', options: { question: '秘密', private: true }, by: mine });
  await untilMine('问：秘密');
  await act({ kind: 'say', channelId: home(), text: '公开的话', by: mine });
  expect(await untilOther('公开的话')).not.toContain('秘密');
});

test.each([
  ['no action', {}],
  ['an unknown kind', { kind: 'shout' }],
  ['a missing field', { kind: 'say', text: 'x' }],
  ['a null where an object must be', { kind: 'slash', name: 'ask', options: null }],
])('%s is refused', async (_name, body) => {
  expect((await act(body)).status).toBe(400);
});

test('what cannot be done is told in words', async () => {
  const response = await act({ kind: 'slash', name: 'nothing', options: {} });
  expect(response.status).toBe(409);
  expect(await response.json()).toEqual({ error: 'no command is called nothing' });
});

test('another site cannot act for a person', async () => {
  const response = await act(
    { kind: 'say', channelId: home(), text: 'x' },
    { origin: 'https://example.com' },
  );
  expect(response.status).toBe(403);
});

test('a foreign name that points at loopback is refused', async () => {
  const { port } = new URL(playground.url);
  const status = await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/', headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test.each(['/../package.json', '/..%2f..%2fpackage.json', '/assets/../../src/main.js'])(
  'no file outside the page is served: %s',
  async (path) => {
    const { port } = new URL(playground.url);
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect([404, 503]).toContain(status);
  },
);
