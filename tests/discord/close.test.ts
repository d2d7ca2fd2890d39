import { expect, test, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createBot } from '../../src/discord/client.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { smallEngine } from '../message/small-engine.ts';
import { servicesOf } from '../support/services.ts';

test('a bot that is closed while it logs in is gone for good', async () => {
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'right' });
  const { apiUrl, token } = playground;
  const bot = createBot({ token, apiUrl, ...(await servicesOf(smallEngine())), log: silentLog });
  const login = bot.login();
  await bot.close();
  await login;
  await vi.waitFor(() => expect(playground.gateway.isBotOnline()).toBe(false));
  await playground.close();
});

test.each([0, 10, 300])('a bot closed %d ms after its socket broke leaves none behind', async (ms) => {
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'right' });
  const { apiUrl, token } = playground;
  const bot = createBot({ token, apiUrl, ...(await servicesOf(smallEngine())), log: silentLog });
  await bot.login();
  playground.gateway.dropSockets();
  await new Promise((resolve) => setTimeout(resolve, ms));
  await bot.close();
  // discord.js comes back half a second after a socket broke, whatever happened meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(playground.gateway.sockets()).toBe(0);
  await playground.close();
});
