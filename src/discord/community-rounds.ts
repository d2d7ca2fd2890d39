import type { Client } from 'discord.js';
import type { BotParts } from './context.ts';
import { postDueDigests } from './digest-schedule.ts';
import { createFindPosted } from './find-posted.ts';
import { forgetOldQuestions } from './retention.ts';
import { startRounds } from './rounds.ts';

/** What the bot does by itself for its servers, as long as it runs. */
export interface CommunityRounds {
  /** Looks at once what is due; resolves when it is done. Never rejects. */
  now(): Promise<void>;
  /** Finishes what is under way. */
  close(): Promise<void>;
}

const digestEveryMs = 60_000;
const retentionEveryMs = 6 * 60 * 60_000;

/** Begins to post digests and to forget old questions: at once, and then again and again. */
export function startCommunityRounds(client: Client, parts: BotParts): CommunityRounds {
  const { log } = parts;
  const digestParts = {
    ...parts,
    findPosted: createFindPosted(client),
    localeOf: (server: string) => client.guilds.cache.get(server)?.preferredLocale,
  };
  const rounds = [
    startRounds(() => postDueDigests(digestParts), { name: 'digests', everyMs: digestEveryMs, log }),
    startRounds(() => forgetOldQuestions(parts), { name: 'retention', everyMs: retentionEveryMs, log }),
  ];
  return {
    now: async () => {
      await Promise.all(rounds.map((round) => round.now()));
    },
    close: async () => {
      await Promise.all(rounds.map((round) => round.close()));
    },
  };
}
