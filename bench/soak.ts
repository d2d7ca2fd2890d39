/**
 * Whether the bot stands a long day on a bad network: interactions and messages at a steady rate, a share of the
 * requests and events of which go wrong. Each must be answered exactly once: interactions within three seconds, or
 * after the bot has come back. The bot runs in a process of its own, whose memory is told. Run after a build:
 * `npm run bench -- soak [--count 10000] [--rate 200] [--faults 0.01] [--seed 1]`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { silentLog } from '../src/base/log.ts';
import { type Playground, startPlayground } from '../src/playground/playground.ts';
import { ChannelType } from '../src/playground/wire.ts';
import type { Health } from './soak-bot.ts';
import { createTally, type Tally } from './soak-tally.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    rate: { type: 'string', default: '200' },
    faults: { type: 'string', default: '0.01' },
    seed: { type: 'string', default: '1' },
  },
});
const [count, rate, faultRate, seed] = [values.count, values.rate, values.faults, values.seed].map(Number);
if (!count || !rate || faultRate === undefined || seed === undefined) throw new RangeError('no such numbers');

/** Discord takes 50 messages a second of a bot in all, and one a second in a channel. */
const messageShare = 0.15;
const channelCount = 60;
const questions = [
  '昆明有多少个国际友城？',
  '昆明的友好交流城市有几个',
  '昆名在全国254个城市中排名第几',
  '昆明有幾對國際友城',
  '昆明有几条地铁？',
  '苏黎世和昆明合作了多少个项目',
];

const playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'soak' });
const bot = fork(new URL('soak-bot.js', import.meta.url), [playground.apiUrl, playground.token], {
  execArgv: ['--expose-gc'],
});
await once(bot, 'message');

const channels = Array.from({ length: channelCount }, (_, at) =>
  playground.world.addChannel({ type: ChannelType.text, name: `第${at}室` }),
);
const tally = createTally(playground);
playground.faults.byChance({
  rate: faultRate,
  seed,
  responses: [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'done-but-status', status: 500 },
    { kind: 'rate-limit', retryAfterMs: 200 },
    { kind: 'delay', ms: 400 },
    { kind: 'lose-request' },
    { kind: 'lose-response' },
  ],
  dispatches: [
    { kind: 'duplicate' },
    { kind: 'duplicate' },
    { kind: 'late', ms: 50 },
    { kind: 'late', ms: 50 },
    { kind: 'drop-socket' },
    { kind: 'reconnect' },
  ],
});

await drive(playground, tally, { count, rate });
await tally.settled();
playground.faults.byChance(undefined);
tally.weigh(await healthOf(bot));
const report = tally.report();
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
bot.disconnect();
await once(bot, 'exit');
await playground.close();
process.exitCode = report.isGood ? 0 : 1;

async function healthOf(child: ChildProcess): Promise<Health> {
  const answer = once(child, 'message');
  child.send('how are you');
  const [health] = await answer;
  return health;
}

/** Does one thing after another at the rate, whatever becomes of them. */
async function drive(
  stage: Playground,
  tally: Tally,
  pace: { readonly count: number; readonly rate: number },
): Promise<void> {
  const start = performance.now();
  let messages = 0;
  for (let at = 0; at < pace.count; at++) {
    const question = questions[at % questions.length] ?? '';
    if (Math.floor((at + 1) * messageShare) > messages) {
      const channelId = channels[messages++ % channels.length]?.id ?? '';
      tally.ask(
        stage.perform({ kind: 'say', channelId, text: `<@${stage.world.bot.id}> ${question}` }),
        'message',
      );
    } else {
      tally.ask(stage.perform({ kind: 'slash', name: 'ask', options: { question } }), 'interaction');
    }
    if (at % Math.ceil(pace.count / 20) === 0) tally.weigh(await healthOf(bot));
    const ahead = start + ((at + 1) * 1_000) / pace.rate - performance.now();
    if (ahead > 1) await wait(ahead);
  }
}
