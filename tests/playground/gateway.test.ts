import { Client, DiscordjsError, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { silentLog } from '../../src/base/log.ts';
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

const identify = (token: string, intents: number) => ({ op: 2, d: { token, intents, properties: {} } });

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
  [4001, 'an unknown opcode', [{ op: 99 }]],
  [4002, 'what is not JSON', ['{']],
])('the gateway closes with %i on %s', async (code, _name, payloads) => {
  expect(await closeCode(await alone(), ...payloads)).toBe(code);
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

test('everything closes within a second, with a bot and a page connected', async () => {
  const { playground, client } = await startWithEcho();
  opened.push(() => client.destroy());
  const stream = await fetch(`${playground.url}/playground/events`);
  const start = performance.now();
  await playground.close();
  expect(performance.now() - start).toBeLessThan(1_000);
  await stream.text().catch(() => 'cut off');
});
