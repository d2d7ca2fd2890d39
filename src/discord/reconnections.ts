import { type Client, Events } from 'discord.js';

/** The shards that have lost Discord and are on their way back. */
export interface Reconnections {
  /** Resolves when there are none. */
  settled(): Promise<void>;
}

/** Watches from now on. */
export function watchReconnections(client: Client): Reconnections {
  const away = new Set<number>();
  const waiting = new Set<() => void>();
  const back = (shard: number) => {
    away.delete(shard);
    if (away.size > 0) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  client.on(Events.ShardReconnecting, (shard) => away.add(shard));
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, (_event, shard) => back(shard));
  return {
    settled: async () => {
      if (away.size > 0) await new Promise<void>((resolve) => waiting.add(resolve));
    },
  };
}
