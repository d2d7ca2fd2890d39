import { Client, DiscordjsError, Events, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { silentLog } from '../../src/base/log.ts';
import { keptDispatches } from '../../src/playground/gateway/session.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { Intent } from '../../src/playground/wire.ts';
import { startAlone, startWithEcho } from './support/start.ts';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function alone(options: Parameters<typeof startAlone>[0] = {}): Promise<Playground> {
  const playground = await startAlone(options);
  opened.push(() => playground.close());
  return playground;
}

/** The code with which the gateway closes a socket that sends this. */
async function closeCode(playground: Playground, ...payloads: readonly unknown[]): Promise<number> {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  socket.on('open', () => {
    for (const payload of payloads) {
      socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
    }
  });
  return new Promise((resolve) => socket.on('close', resolve));
}

const identify = (token: string, intents: number, more: object = {}) => ({
  op: 2,
  d: { token, intents, properties: {}, ...more },
});
const presence = (status: string) => ({ op: 3, d: { status, activities: [], since: null, afk: false } });

test('a wrong token is refused by REST before the gateway is reached', async () => {
  const playground = await alone();
  const client = new Client({ rest: { api: playground.apiUrl }, intents: [] });
  await expect(client.login('wrong')).rejects.toThrow(DiscordjsError);
  await client.destroy();
});

test.each([
  [4004, 'a wrong token', [identify('wrong', 0)]],
  [4014, 'a privileged intent that is not switched on', [identify('a.test.token', Intent.messageContent)]],
  [4013, 'intents that do not exist', [identify('a.test.token', -1)]],
  [4005, 'a second login', [identify('a.test.token', 0), identify('a.test.token', 0)]],
  [4003, 'asking for members before login', [{ op: 8, d: {} }]],
  [4003, 'a presence before login', [presence('online')]],
  [4002, 'a status that does not exist', [identify('a.test.token', 0), presence('tired')]],
  [4002, 'a line of 4,097 characters', ['9'.repeat(4_097)]],
  [4002, 'a list where an object must be', [[]]],
  [4008, '121 lines in a minute', Array.from({ length: 121 }, () => ({ op: 1 }))],
  [4010, 'a shard beyond their count', [identify('a.test.token', 0, { shard: [2, 2] })]],
  [4010, 'a shard that is no number', [identify('a.test.token', 0, { shard: ['0', 1] })]],
  [4001, 'an unknown opcode', [{ op: 99 }]],
  [4001, 'no opcode', [{}]],
  [4002, 'what is not JSON', ['{']],
])('the gateway closes with %i on %s', async (code, _name, payloads) => {
  expect(await closeCode(await alone(), ...payloads)).toBe(code);
});

test('a bot that must be sharded cannot log in with one shard', async () => {
  expect(await closeCode(await alone({ shards: 2 }), identify('a.test.token', 0))).toBe(4011);
});

/** A socket that sends this, and all that it hears. */
function talk(playground: Playground, ...payloads: readonly unknown[]) {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway`);
  const heard: { op: number; t?: string; s?: number; d: Record<string, unknown> }[] = [];
  socket.on('message', (line) => heard.push(JSON.parse(String(line))));
  socket.on('open', () => payloads.map((payload) => socket.send(JSON.stringify(payload))));
  opened.push(async () => socket.terminate());
  return { socket, heard };
}

test('a heartbeat is answered, and asked for at the interval of the real one', async () => {
  const { heard } = talk(await alone(), { op: 1, d: null });
  await expect.poll(() => heard.map(({ op }) => op)).toEqual([10, 11]);
  expect(heard[0]?.d.heartbeat_interval).toBe(41_250);
});

test('two logins of one bucket within five seconds are not both let in; of two buckets they are', async () => {
  const playground = await alone({ maxConcurrency: 2 });
  const login = (shard: readonly number[]) => talk(playground, identify('a.test.token', 0, { shard })).heard;
  const [first, other] = [login([0, 3]), login([1, 3])];
  await expect.poll(() => [first.at(-1)?.t, other.at(-1)?.t]).toEqual(['READY', 'READY']);
  const late = login([2, 3]);
  await expect.poll(() => late.at(-1)?.op).toBe(9);
});

test('the number of logins a day is told', async () => {
  const { playground, client, stop } = await startWithEcho();
  opened.push(stop);
  const told = (await client.rest.get('/gateway/bot')) as { session_start_limit: object };
  expect(told.session_start_limit).toMatchObject({ total: 1_000, remaining: 999, max_concurrency: 1 });
  expect(playground.unknownRoutes).toEqual([]);
});

test('members come by id, by name and all together, as the intents allow', async () => {
  const playground = await alone({ privilegedIntents: Intent.guildMembers });
  const { guild, people } = playground.world;
  const ask = (d: object) => ({ op: 8, d: { guild_id: guild.id, ...d } });
  const { heard } = talk(
    playground,
    identify('a.test.token', Intent.guildMembers),
    ask({ user_ids: [people[0]?.user.id, '1'], nonce: 'n' }),
    ask({ query: '阿', limit: 5 }),
    ask({ query: '', limit: 0 }),
  );
  await expect.poll(() => heard.filter(({ t }) => t === 'GUILD_MEMBERS_CHUNK')).toHaveLength(3);
  const chunks = heard.filter(({ t }) => t === 'GUILD_MEMBERS_CHUNK').map(({ d }) => d);
  expect(chunks[0]).toMatchObject({ members: [{ user: people[0]?.user }], not_found: ['1'], nonce: 'n' });
  expect(chunks[1]).toMatchObject({ members: [{ user: people[1]?.user }] });
  expect(chunks[2]?.members).toHaveLength(3);
});

test('all members cannot be asked for without the intent', async () => {
  const playground = await alone();
  const all = { op: 8, d: { guild_id: playground.world.guild.id, query: '', limit: 0 } };
  expect(await closeCode(playground, identify('a.test.token', 0), all)).toBe(4002);
});

test('what a bot does is told to those who look at it', async () => {
  const { playground, client, stop } = await startWithEcho();
  opened.push(stop);
  const told = new Promise((resolve) =>
    playground.world.feed.listen((event) => event.kind === 'bot-presence' && resolve(event)),
  );
  client.user.setActivity('国际友城');
  expect(await told).toEqual({ kind: 'bot-presence', online: true, activity: '国际友城' });
});

test('with two shards everything is told once, and direct messages to the first', async () => {
  const playground = await alone({ shards: 2, maxConcurrency: 2 });
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    rest: { api: playground.apiUrl },
    shards: 'auto',
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
  });
  opened.unshift(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => heard.push(content));
  await client.login(playground.token);
  await ready;
  const [home] = playground.world.channels;
  playground.perform({ kind: 'say', channelId: home?.id ?? '', text: `<@${client.user?.id}> 一` });
  playground.perform({ kind: 'say', channelId: playground.person('小满').dm.id, text: '二' });
  await expect.poll(() => heard).toHaveLength(2);
  expect(client.ws.shards.size).toBe(2);
  const shard = (BigInt(playground.world.guild.id) >> 22n) % 2n;
  expect(client.guilds.cache.first()?.shardId).toBe(Number(shard));
});

test('a bot that is asked to connect anew comes back to its session', async () => {
  const { playground, client, stop } = await startWithEcho();
  opened.push(stop);
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  playground.gateway.askReconnect();
  const home = playground.world.channels[0]?.id ?? '';
  const reply = playground.say(home, `<@${client.user.id}> 换线时问的`);
  await resumed;
  expect((await reply).referenced_message?.content).toContain('换线时问的');
});

test('an invalid session that is resumable is resumed', async () => {
  const { playground, client, stop } = await startWithEcho();
  opened.push(stop);
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  playground.gateway.invalidateSessions({ resumable: true });
  await resumed;
});

test('a session cannot be resumed from a future it has not told, nor once too much was told', async () => {
  const playground = await alone();
  const intents = Intent.guildMessages;
  const { heard, socket } = talk(playground, identify('a.test.token', intents));
  await expect.poll(() => heard.at(-1)?.t).toBe('READY');
  socket.terminate();
  const resume = (seq: number) => ({
    op: 6,
    d: { token: 'a.test.token', session_id: heard[1]?.d.session_id, seq },
  });
  expect(await closeCode(playground, resume(99))).toBe(4007);
  const [home] = playground.world.channels;
  for (let at = 0; at < keptDispatches + 50; at++) {
    playground.perform({ kind: 'say', channelId: home?.id ?? '', text: `${at}` });
  }
  const late = talk(playground, resume(1)).heard;
  await expect.poll(() => late.at(-1)).toMatchObject({ op: 9, d: false });
  const soon = talk(playground, resume(keptDispatches)).heard;
  await expect.poll(() => soon.at(-1)?.t).toBe('RESUMED');
  expect(soon.filter(({ t }) => t === 'MESSAGE_CREATE')).toHaveLength(51);
});

test('with the privileged intent switched on the bot reads every message', async () => {
  const playground = await alone({ privilegedIntents: Intent.messageContent });
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
  const client = new Client({
    rest: { api: playground.apiUrl },
    intents: [Guilds, GuildMessages, MessageContent],
  });
  opened.unshift(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(playground.token);
  await ready;
  const heard = new Promise<string>((resolve) =>
    client.once(Events.MessageCreate, ({ content }) => resolve(content)),
  );
  playground.perform({ kind: 'say', channelId: playground.world.channels[0]?.id ?? '', text: '大家好' });
  expect(await heard).toBe('大家好');
});

test('after a dropped socket the session is resumed and what was missed is replayed', async () => {
  const { playground, client, stop } = await startWithEcho();
  opened.push(stop);
  const home = playground.world.channels[0]?.id ?? '';
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  playground.gateway.dropSockets();
  await expect.poll(() => playground.gateway.isBotOnline()).toBe(false);
  const reply = playground.say(home, `<@${client.user.id}> 断线时问的`);
  await resumed;
  expect((await reply).referenced_message?.content).toContain('断线时问的');
});

test('a session that was forgotten is begun anew', async () => {
  const { playground, client, stop } = await startWithEcho();
  opened.push(stop);
  const again = new Promise((resolve) => client.once(Events.ShardReady, resolve));
  playground.gateway.forgetSessions();
  playground.gateway.dropSockets();
  await again;
  const home = playground.world.channels[0]?.id ?? '';
  const reply = await playground.say(home, `<@${client.user.id}> 还在吗`);
  expect(reply.author.id).toBe(client.user.id);
});

test('an unknown route is answered as Discord does and written down without its tokens', async () => {
  const playground = await alone();
  const response = await fetch(`${playground.apiUrl}/v10/webhooks/1/${'t'.repeat(64)}/nothing`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ message: '404: Not Found', code: 0 });
  expect(playground.unknownRoutes).toEqual(['GET /webhooks/1/:token/nothing']);
});

test('a port in use is left alone and the next is taken', async () => {
  const first = await alone();
  const port = Number(new URL(first.url).port);
  const told: string[] = [];
  const log = { ...silentLog, warn: (event: string) => told.push(event) };
  const second = await startPlayground({ host: '127.0.0.1', port, log, token: 'x' });
  opened.push(() => second.close());
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  expect(told).toContain('port in use, trying the next');
});

test('everything closes, however long they would stay, with a bot and a page connected', async () => {
  const { playground, client } = await startWithEcho();
  opened.push(() => client.destroy());
  const stream = await fetch(`${playground.url}/playground/events`);
  const start = performance.now();
  await playground.close();
  expect(performance.now() - start).toBeLessThan(10_000);
  await stream.text().catch(() => 'cut off');
});
