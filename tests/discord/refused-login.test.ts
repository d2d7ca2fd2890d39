import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { Fault } from '../../src/base/fault.ts';
import { silentLog } from '../../src/base/log.ts';
import { createBot } from '../../src/discord/client.ts';
import { deployCommands } from '../../src/discord/deploy.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { smallEngine } from '../message/small-engine.ts';
import { servicesOf } from '../support/services.ts';

/** What logging in came to, for this token and this Discord. */
async function login(token: string, apiUrl: string): Promise<unknown> {
  const bot = createBot({ token, apiUrl, ...(await servicesOf(smallEngine())), log: silentLog });
  return bot.login().then(
    () => 'logged in',
    (error: unknown) => error,
  );
}

function expectRefusal(outcome: unknown, advice: string) {
  expect(outcome).toBeInstanceOf(Fault);
  expect(outcome).toMatchObject({ code: 'discord-refused', message: expect.stringContaining(advice) });
}

test('a wrong token is refused with what to do about it', async () => {
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'right' });
  expectRefusal(await login('wrong', playground.apiUrl), 'DISCORD_TOKEN');
  const deployed = deployCommands({ token: 'wrong', apiUrl: playground.apiUrl }).catch(
    (error: unknown) => error,
  );
  expectRefusal(await deployed, 'DISCORD_TOKEN');
  await playground.close();
});

test('an empty token is refused without asking Discord', async () => {
  expectRefusal(await login('', 'http://127.0.0.1:1/api'), 'DISCORD_TOKEN');
});

test('a Discord that cannot be reached says where it was looked for', async () => {
  expectRefusal(await login('any', 'http://127.0.0.1:1/api'), 'http://127.0.0.1:1/api');
});

test.each([
  [4004, 'DISCORD_TOKEN'],
  [4014, 'intents'],
  [4011, 'sharded'],
])('a gateway that closes with %d is a refusal, not a wait without end', async (code, advice) => {
  const gateway = await startRefusingGateway(code);
  expectRefusal(await login('any', gateway.apiUrl), advice);
  gateway.close();
});

/** As much of Discord as it takes to be turned away: it says HELLO, and closes when we identify. */
async function startRefusingGateway(code: number) {
  const server = createServer((_, response) => {
    const { port } = server.address() as AddressInfo;
    const limit = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit }));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', () => socket.close(code));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    close: () => server.close() && server.closeAllConnections(),
  };
}
