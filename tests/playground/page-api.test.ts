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

test.each([
  ['an option of no known kind', { kind: 'slash', name: 'ask', options: { question: { a: 1 } } }],
  ['a file that was not sent along', { kind: 'slash', name: 'ask', options: { question: { upload: 0 } } }],
  ['fields that are no texts', { kind: 'submit', interactionId: '1', fields: { why: 5 } }],
  ['values that are no list', { kind: 'choose', messageId: '1', customId: 'a', values: 'a' }],
])('%s is refused', async (_name, body) => {
  expect((await act(body)).status).toBe(400);
});

test('a file goes with a command as its number among the files beside it', async () => {
  const { world } = playground;
  const options = [{ type: 11, name: 'file', description: 'File' }];
  const before = world.commands();
  const { application_id, version } = before[0] ?? { application_id: '', version: '' };
  const command = {
    id: world.nextId(),
    application_id,
    version,
    type: 1,
    name: 'add',
    description: 'Add',
    options,
  };
  world.setCommands([...before, { ...command, default_member_permissions: null, nsfw: false }]);
  const told = new Promise<unknown>((resolve) =>
    world.feed.listen((event) => event.kind === 'interaction' && resolve(event.payload.data)),
  );
  const form = new FormData();
  form.append(
    'payload_json',
    JSON.stringify({ kind: 'slash', name: 'add', options: { file: { upload: 1 } } }),
  );
  form.append('files[0]', new Blob(['一']), 'first.txt');
  form.append('files[1]', new Blob(['二二'], { type: 'text/plain' }), 'second.txt');
  const response = await fetch(`${playground.url}/playground/act`, { method: 'POST', body: form });
  expect(response.status).toBe(200);
  const { resolved } = (await told) as { resolved: { attachments: Record<string, object> } };
  expect(Object.values(resolved.attachments)).toMatchObject([{ filename: 'second.txt', size: 6 }]);
  world.setCommands(before);
});

test('who gets other roles is shown the server anew', async () => {
  const { world } = playground;
  const { id } = playground.person('小满').user;
  const until = await watch(id);
  await until('"kind":"snapshot"');
  const { roles } = world.member(id) ?? { roles: [] };
  world.changeMember(id, { roles: [world.guild.roles[2]?.id ?? ''] });
  const managers = JSON.stringify([id, playground.person('阿禾').user.id]);
  expect(await until(`"managers":${managers}`)).toContain(managers);
  world.changeMember(id, { roles });
});

test('a channel that is closed to a person, or deleted, is gone from their page', async () => {
  const { world } = playground;
  const until = await watch(playground.person('小满').user.id);
  const room = world.addChannel({ type: 0, name: '临时' });
  await until(room.id);
  const overwrite = { id: world.guild.id, type: 0 as const, allow: '0', deny: String(1 << 10) };
  world.changeChannel(room.id, { permission_overwrites: [overwrite] });
  const gone = `{"kind":"channel-removed","id":"${room.id}"}`;
  await until(gone);
  world.removeChannel(room.id);
  expect((await until(`${gone}\n\ndata: ${gone}`)).split(gone)).toHaveLength(3);
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
