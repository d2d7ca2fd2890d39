/**
 * How long a person waits for the bot itself: from the moment INTERACTION_CREATE leaves a Discord on loopback to
 * the bot's callback. Run after a build: `npm run bench -- latency`.
 */
import { silentLog } from '../src/base/log.ts';
import { createBot } from '../src/discord/client.ts';
import { openServices } from '../src/open-services.ts';
import { startPlayground } from '../src/playground/playground.ts';

const warmUp = 200;
const measured = 2_000;
/** Answers that must be there, asked for in many spellings; and some that are not. */
const questions = [
  '昆明有多少个国际友城？',
  '昆明的友好交流城市有几个',
  '昆明第一个国际友好城市是哪里？什么时候缔结的',
  '昆名在全国254个城市中排名第几',
  '昆明有幾對國際友城',
  '首届南博会是哪一年举办的？',
  '昆明有几条地铁？',
  '苏黎世和昆明合作了多少个项目',
];

const { close, ...services } = await openServices({
  corpus: 'corpus',
  databaseUrl: 'file::memory:',
  segmenter: 'auto',
  log: silentLog,
});
const playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'bench' });
const bot = createBot({ ...services, log: silentLog, apiUrl: playground.apiUrl, token: playground.token });
await bot.login();

const times: number[] = [];
for (let round = 0; round < warmUp + measured; round++) {
  const question = questions[round % questions.length] ?? '';
  const startedAt = performance.now();
  await playground.slash('ask', { question });
  if (round >= warmUp) times.push(performance.now() - startedAt);
}
times.sort((one, other) => one - other);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2);
process.stdout.write(
  `${measured} × /ask on loopback: p50 ${at(0.5)} ms · p99 ${at(0.99)} ms · longest ${at(0.9999)} ms\n`,
);

await bot.close();
await playground.close();
await close();
