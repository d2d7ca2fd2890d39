/** The bot of soak.ts, in a process of its own: `soak-bot.js API_URL TOKEN`. Says how it is whenever it is asked. */
import { silentLog } from '../src/base/log.ts';
import { createBot } from '../src/discord/client.ts';
import { openServices } from '../src/open-services.ts';

/** How the bot is. */
export interface Health {
  readonly heapMb: number;
  readonly unhandledRejections: number;
}

const [apiUrl = '', token = ''] = process.argv.slice(2);
let unhandledRejections = 0;
process.on('unhandledRejection', () => unhandledRejections++);

const { close, ...services } = await openServices({
  corpus: 'corpus',
  databaseUrl: 'file::memory:',
  segmenter: 'auto',
  log: silentLog,
});
const bot = createBot({ ...services, log: silentLog, apiUrl, token });
await bot.login();

process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ ...health(), unhandledRejections });
});
process.on('disconnect', () => void bot.close().then(close));
process.send?.({ ...health(), unhandledRejections });

function health(): Pick<Health, 'heapMb'> {
  return { heapMb: Math.round(process.memoryUsage().heapUsed / 1e5) / 10 };
}
