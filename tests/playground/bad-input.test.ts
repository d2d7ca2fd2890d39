import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { startWithEcho } from './support/start.ts';

let playground: Playground;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ playground, stop } = await startWithEcho({ rateLimits: false }));
});
afterAll(() => stop());

const home = () => playground.world.channels[0]?.id ?? '';
const authorization = () => ({ authorization: `Bot ${playground.token}` });
const toBotApi = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${playground.apiUrl}/v10/channels/${home()}/messages`, {
    method: 'POST',
    headers: { ...authorization(), ...headers },
    body,
  });
const toPageApi = (body: BodyInit) => fetch(`${playground.url}/playground/act`, { method: 'POST', body });

function form(json: string, ...files: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[]) {
  const made = new FormData();
  made.append('payload_json', json);
  for (const [at, [name, bytes]] of files.entries()) made.append(`files[${at}]`, new Blob([bytes]), name);
  return made;
}

test('a file of 100 MB is refused as too large, and so is a body of more', async () => {
  const file = await toBotApi(form('{}', ['大.bin', new Uint8Array(100_000_000)]));
  expect([file.status, await file.json()]).toEqual([413, expect.objectContaining({ code: 40005 })]);
  const body = await toBotApi(new Uint8Array(106_000_000), { 'content-type': 'application/json' });
  expect(body.status).toBe(413);
  const page = await toPageApi(form(say('看'), ['大.bin', new Uint8Array(11_000_000)]));
  expect(page.status).toBe(409);
}, 30_000);

test('eleven files with one message are refused', async () => {
  const eleven = Array.from({ length: 11 }, (_, at) => [`${at}.txt`, new Uint8Array(1)] as const);
  expect((await toBotApi(form('{}', ...eleven))).status).toBe(400);
});

test.each([
  ['half an object', '{"kind":'],
  ['nothing', ''],
  ['a form without an end', 'x', { 'content-type': 'multipart/form-data; boundary=a' }],
])('%s is no message and no action, and the server goes on', async (_name, body, headers = {}) => {
  expect((await toBotApi(body, headers as Record<string, string>)).status).toBe(400);
  const page = await fetch(`${playground.url}/playground/act`, {
    method: 'POST',
    body,
    headers: headers as Record<string, string>,
  });
  expect(page.status).toBe(400);
  expect((await toBotApi(form('{"content":"还在"}'))).status).toBe(200);
});

test('an attachment that would run as a page is only offered to be saved', async () => {
  const html = new TextEncoder().encode('<script>alert(1)</script>');
  const said = await toPageApi(form(say('看'), ['../page.html', html]));
  const { message } = (await said.json()) as {
    message: { attachments: { url: string; filename: string }[] };
  };
  expect(message.attachments[0]?.filename).toBe('page.html');
  const file = await fetch(message.attachments[0]?.url ?? '');
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.headers.get('content-disposition')).toBe('attachment');
  expect(await file.text()).toBe('<script>alert(1)</script>');
});

test('two servers at once have a world each', async () => {
  const other = await startWithEcho();
  const reply = await other.playground.slash('ask', { question: '在哪里' });
  expect(other.playground.world.message(reply.id)).toBeDefined();
  expect(playground.world.message(reply.id)).toBeUndefined();
  await other.stop();
  expect((await playground.slash('ask', { question: '还在吗' })).author.id).toBe(playground.world.bot.id);
});

function say(text: string): string {
  return JSON.stringify({ kind: 'say', channelId: home(), text });
}
