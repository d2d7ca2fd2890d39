import type { Client } from 'discord.js';
import { silentLog } from '../../../src/base/log.ts';
import {
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../../../src/playground/playground.ts';
import { startEchoBot } from './echo-bot.ts';

/** A playground on any free port, without a bot. */
export function startAlone(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  return startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'a.test.token', ...options });
}

/** A playground with the echo bot logged in, and how to end both. */
export async function startWithEcho(
  options: Partial<PlaygroundOptions> = {},
): Promise<{ playground: Playground; client: Client<true>; stop: () => Promise<void> }> {
  const playground = await startAlone(options);
  const client = await startEchoBot(playground.apiUrl, playground.token);
  const stop = async () => {
    await client.destroy();
    await playground.close();
  };
  return { playground, client, stop };
}
