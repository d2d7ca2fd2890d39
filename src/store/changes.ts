import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { Change, Database, Hearing, Queries } from './database.ts';
import { lockScope } from './scope.ts';

/** Who must build anew. */
export interface Changes {
  /** Counts up with every change of this scope's articles or words, in the change's own transaction; 0 before any. */
  version(server: string): Promise<number>;
  /**
   * Tells of every change: of this process's at once, of others' within a second. Several quick ones may be told as
   * one. Gives how to stop.
   */
  subscribe(listener: (server: string) => void): () => void;
}

/** What a piece of work came to. */
export interface Work<T> {
  readonly value: T;
  /** False if all is as it was, so that nobody need build anew. */
  readonly isChanged: boolean;
}

/** How this room's tables change a scope; also the ears for other processes. */
export interface ScopeChanges extends Changes, Hearing {
  /** Runs the work alone in its scope, and counts and tells the change once it is kept. */
  change<T>(server: string, work: (tx: Queries) => Promise<Work<T>>): Promise<T>;
}

/** The changes of a database. `catchUp` must run once before anybody subscribes. */
export function createChanges(database: Database, log: Log): ScopeChanges {
  const listeners = new Set<(server: string) => void>();
  /** The last version told of, by scope: what was told is not told again. */
  const known = new Map<string, number>();
  const hear = ({ server, version }: Change): void => {
    if (version <= (known.get(server) ?? 0)) return;
    known.set(server, version);
    for (const listener of [...listeners]) tell(listener, server, log);
  };
  return {
    log,
    hear,
    catchUp: async () => {
      const all = await database.read((db) => db.selectFrom('scopes').selectAll().execute());
      for (const change of all) hear(change);
    },
    version: async (server) => {
      const row = await database.read((db) =>
        db.selectFrom('scopes').select('version').where('server', '=', server).executeTakeFirst(),
      );
      return row?.version ?? 0;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change: async (server, work) => {
      const { value, change } = await database.write(async (tx) => {
        const version = 1 + (await lockScope(tx, server));
        const done = await work(tx);
        if (!done.isChanged) return { value: done.value };
        await tx.updateTable('scopes').set({ version }).where('server', '=', server).execute();
        await database.engine.announce(tx, { server, version });
        return { value: done.value, change: { server, version } };
      });
      if (change) hear(change);
      return value;
    },
  };
}

/** A listener that fails must not make a change that is kept look as if it were not. */
function tell(listener: (server: string) => void, server: string, log: Log): void {
  try {
    listener(server);
  } catch (error) {
    log.error('listener of changes failed', { server, reason: reasonOf(error) });
  }
}
