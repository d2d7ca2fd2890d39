import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../commands/command.ts';
import { silentLog } from '../../src/base/log.ts';
import { type Bot, createBot } from '../../src/discord/client.ts';
import { postDueDigests } from '../../src/discord/digest-schedule.ts';
import { createFindPosted } from '../../src/discord/find-posted.ts';
import { createPost } from '../../src/discord/post.ts';
import { digestMark } from '../../src/message/report/render-server-digest.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { nextDue } from '../../src/report/due-times.ts';
import type { DigestSchedule } from '../../src/store/settings.ts';
import { movedServices } from '../support/moved-services.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** In the middle of the sixty days the clocks of New York are moved. */
const start = Date.parse('2026-02-05T12:34:00Z');

let folder: string;
let clock: number;
let discord: Playground;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'digest-'));
  clock = start;
  discord = await startPlayground({
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    token: 'loopback',
    rateLimits: false,
    now: () => clock,
  });
});
afterEach(async () => {
  await discord.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A process: a store of its own on the one database, and a bot. */
interface Process {
  readonly services: Services;
  readonly bot: Bot;
  end(): Promise<void>;
}

async function startProcess(wrap: (services: Services) => Services = (same) => same): Promise<Process> {
  const services = await movedServices({ url: `file:${join(folder, 'test.db')}`, now: () => clock });
  const { apiUrl, token } = discord;
  const bot = createBot({ ...wrap(services), log: silentLog, apiUrl, token, clock: () => new Date(clock) });
  await bot.login();
  return {
    services,
    bot,
    end: async () => {
      await bot.close();
      services.engines.close();
      await services.store.close();
    },
  };
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A process that dies, now and then, between claiming and posting, or between posting and saying so. */
function mortal(chance: () => number, onDeath: () => void): (services: Services) => Services {
  const maybeDie = (): void => {
    if (chance() > 0.25) return;
    onDeath();
    throw new Error('the process died');
  };
  return (services) => {
    const { digests } = services.store;
    const dying = {
      ...digests,
      claim: async (server: string, dueAt: string) => {
        const isOurs = await digests.claim(server, dueAt);
        if (isOurs) maybeDie();
        return isOurs;
      },
      posted: async (server: string, dueAt: string, messageId: string) => {
        maybeDie();
        await digests.posted(server, dueAt, messageId);
      },
    };
    return { ...services, store: { ...services.store, digests: dying } };
  };
}

/** The marks of all digests in a channel, in their order. */
const marksIn = (channel: string) =>
  discord.world.messages(channel).map(({ message }) => message.components[0]?.id);

function marksDue(schedule: DigestSchedule, until: number): number[] {
  const marks: number[] = [];
  for (let at = nextDue(schedule, new Date(start)); at && at.getTime() <= until; at = nextDue(schedule, at))
    marks.push(digestMark(at));
  return marks;
}

function schedules(): Readonly<Record<string, DigestSchedule>> {
  const channelOf = (guild: string | undefined): string =>
    discord.world.channels.find(({ guild_id }) => guild_id === guild)?.id ?? '';
  const [first, second] = discord.world.guilds.map(({ id }) => id);
  return {
    [first ?? '']: { channel: channelOf(first), cron: '0 2 * * *', timeZone: 'America/New_York' },
    [second ?? '']: { channel: channelOf(second), cron: '0 9 * * mon', timeZone: 'Asia/Shanghai' },
  };
}

test.each([1, 2])(
  'over sixty days of restarts each digest comes out once (seed %i)',
  async (seed) => {
    const chance = createChance(seed);
    let isDead = false;
    const wrap = mortal(chance, () => {
      isDead = true;
    });
    let running = await startProcess(wrap);
    const wanted = schedules();
    for (const [server, digest] of Object.entries(wanted)) {
      await running.services.store.settings.write(server, { digest });
      await running.services.store.digests.posted(server, new Date(start).toISOString(), '');
    }
    let restarts = 0;
    while (clock < start + 60 * dayMs) {
      clock += Math.ceil(chance() * 120) * minuteMs;
      await running.bot.makeRounds();
      if (!isDead && chance() > 0.02) continue;
      restarts++;
      await running.end();
      isDead = false;
      // Down for some minutes, mostly; now and then for most of a day.
      clock += chance() < 0.2 ? chance() * 20 * 60 * minuteMs : chance() * 30 * minuteMs;
      running = await startProcess(wrap);
    }
    // What was due last has time to come out.
    for (let hour = 0; hour < 24; hour++) {
      clock += 61 * minuteMs;
      await running.bot.makeRounds();
      if (isDead) {
        await running.end();
        isDead = false;
        running = await startProcess(wrap);
      }
    }
    expect(restarts).toBeGreaterThan(20);
    for (const digest of Object.values(wanted)) {
      const due = marksDue(digest, start + 60 * dayMs);
      const posted = marksIn(digest.channel);
      expect(new Set(posted).size).toBe(posted.length);
      expect(posted.filter((mark) => mark !== undefined && mark <= (due.at(-1) ?? 0))).toEqual(due);
    }
    await running.end();
  },
  120_000,
);

test('two processes with the same servers and one database post each digest once', async () => {
  const client = new Client({ rest: { api: discord.apiUrl }, intents: [GatewayIntentBits.Guilds] });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  const open = () => movedServices({ url: `file:${join(folder, 'test.db')}`, now: () => clock });
  const two = [await open(), await open()];
  const rest = {
    log: silentLog,
    clock: () => new Date(clock),
    post: createPost(client),
    findPosted: createFindPosted(client),
    localeOf: () => 'zh-CN',
  };
  const wanted = schedules();
  for (const [server, digest] of Object.entries(wanted)) {
    await two[0]?.store.settings.write(server, { digest });
    await two[0]?.store.digests.posted(server, new Date(start).toISOString(), '');
  }
  while (clock < start + 8 * dayMs) {
    clock += 60 * minuteMs;
    await Promise.all(two.map((services) => postDueDigests({ ...services, ...rest })));
  }
  for (const digest of Object.values(wanted))
    expect(marksIn(digest.channel)).toEqual(marksDue(digest, clock));
  for (const { engines, store } of two) {
    engines.close();
    await store.close();
  }
  await client.destroy();
}, 60_000);

test('after days without a process only the last digest comes out, and one that is a day old does not', async () => {
  const wanted = schedules();
  const first = await startProcess();
  for (const [server, digest] of Object.entries(wanted)) {
    await first.services.store.settings.write(server, { digest });
    await first.services.store.digests.posted(server, new Date(start).toISOString(), '');
  }
  await first.end();
  clock = Date.parse('2026-02-11T12:00:00Z'); // a Wednesday
  const second = await startProcess();
  await second.bot.makeRounds();
  const [daily, weekly] = Object.values(wanted);
  expect(marksIn(daily?.channel ?? '')).toEqual([digestMark(new Date('2026-02-11T07:00:00Z'))]);
  expect(marksIn(weekly?.channel ?? '')).toEqual([]);
  await second.end();
});
