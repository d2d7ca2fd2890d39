import { Fault } from '../base/fault.ts';
import type { Queries } from './database.ts';
import type { DigestRow } from './schema.ts';
import type { TableParts } from './table-parts.ts';

/** One digest of a server that was due. Times are ISO 8601, UTC. */
export interface DigestRun {
  readonly dueAt: string;
  /** When a process last took it upon itself. */
  readonly claimedAt: string;
  /** The message's id, once it stands in the channel. */
  readonly messageId?: string;
}

/**
 * The runs of each server's digest. Whoever claims a run posts it, then says so by `posted`. A process may die in
 * between: such a run is among the `unposted`, and after `reclaimAfterMs` one process, which may be another, gets it
 * by `claim` once more. The message of the dead one may stand in the channel nevertheless. So look there before a run
 * that `unposted` told of is posted again, and give a post up that takes longer than `reclaimAfterMs`: then no digest
 * is lost, and none comes out twice.
 */
export interface DigestTable {
  /**
   * Takes a run for this process: of all that try, in whatever process, exactly one gets true. The moment it was due
   * tells runs apart, however it is spelt. Throws Fault `call-invalid` where it is no ISO 8601 time.
   */
  claim(server: string, dueAt: string): Promise<boolean>;
  /** The run is done. Of a run that is done already the first message is kept. */
  posted(server: string, dueAt: string, messageId: string): Promise<void>;
  /** Runs claimed before this moment and not posted, first due first. */
  unposted(server: string, before: Date): Promise<readonly DigestRun[]>;
  /** The run that was due last, posted or not. */
  last(server: string): Promise<DigestRun | undefined>;
}

/** So long after its claim a run that is not posted can be claimed again: far longer than it takes to post one. */
export const reclaimAfterMs = 10 * 60_000;

/** The runs of digests of a database. */
export function createDigestTable({ database, now }: Omit<TableParts, 'changes'>): DigestTable {
  return {
    claim: async (server, dueAt) => {
      const due_at = readTime(dueAt);
      return database.write((tx) => claim(tx, { server, due_at, claimed_at: now().getTime() }));
    },
    posted: async (server, dueAt, message) => {
      const run = { server, due_at: readTime(dueAt), posted_at: now().getTime(), message };
      await database.write((tx) => finish(tx, run));
    },
    unposted: (server, before) =>
      database.read(async (db) => {
        const rows = await runsOf(db, server)
          .where('posted_at', 'is', null)
          .where('claimed_at', '<', before.getTime())
          .orderBy('due_at')
          .execute();
        return rows.map(fromRow);
      }),
    last: (server) =>
      database.read(async (db) => {
        const row = await runsOf(db, server).orderBy('due_at', 'desc').limit(1).executeTakeFirst();
        return row && fromRow(row);
      }),
  };
}

/** One statement: the database lets one writer after another at the row, and each sees what the last one left. */
async function claim(
  tx: Queries,
  run: Pick<DigestRow, 'server' | 'due_at' | 'claimed_at'>,
): Promise<boolean> {
  const { claimed_at } = run;
  const claimed = await tx
    .insertInto('digests')
    .values({ ...run, posted_at: null, message: null })
    .onConflict((conflict) =>
      conflict
        .columns(['server', 'due_at'])
        .doUpdateSet({ claimed_at })
        .where('digests.posted_at', 'is', null)
        .where('digests.claimed_at', '<=', claimed_at - reclaimAfterMs),
    )
    .returning('due_at')
    .execute();
  return claimed.length === 1;
}

/** Kept even if nobody had claimed it: what stands in a channel must not be posted again. */
async function finish(
  tx: Queries,
  run: Pick<DigestRow, 'server' | 'due_at' | 'posted_at' | 'message'>,
): Promise<void> {
  const { posted_at, message } = run;
  await tx
    .insertInto('digests')
    .values({ ...run, claimed_at: posted_at ?? 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['server', 'due_at'])
        .doUpdateSet({ posted_at, message })
        .where('digests.posted_at', 'is', null),
    )
    .execute();
}

function runsOf(db: Queries, server: string) {
  return db.selectFrom('digests').selectAll().where('server', '=', server);
}

function readTime(iso: string): number {
  const time = /^\d{4}-\d\d-\d\dT/u.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time)) throw new Fault('call-invalid', 'the time a digest is due must be ISO 8601');
  return time;
}

function fromRow({ due_at, claimed_at, message }: DigestRow): DigestRun {
  const times = { dueAt: new Date(due_at).toISOString(), claimedAt: new Date(claimed_at).toISOString() };
  return { ...times, ...(message !== null && { messageId: message }) };
}
