/** The bot of soak.ts, in a process of its own: `soak-bot.js API_URL TOKEN`. Says how it is whenever it is asked. */
import { silentLog } from '../src/base/log.ts';
import { createBot } from '../src/discord/client.ts';
import { createEngine } from '../src/engine/engine.ts';
import { readCorpus } from '../src/library/read-corpus.ts';
import { createSegmenter } from '../src/text/jieba.ts';

/** How the bot is. */
export interface Health {
  readonly heapMb: number;
  readonly unhandledRejections: number;
}

const [apiUrl = '', token = ''] = process.argv.slice(2);
let unhandledRejections = 0;
process.on('unhandledRejection', () => unhandledRejections++);

const { articles, aliases, words } = await readCorpus('corpus');
const engine = createEngine(articles, { segmenter: createSegmenter({ words }), aliases });
const bot = createBot({ engine, log: silentLog, apiUrl, token });
await bot.login();

process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ ...health(), unhandledRejections });
});
process.on('disconnect', () => void bot.close());
process.send?.({ ...health(), unhandledRejections });

function health(): Pick<Health, 'heapMb'> {
  return { heapMb: Math.round(process.memoryUsage().heapUsed / 1e5) / 10 };
}
