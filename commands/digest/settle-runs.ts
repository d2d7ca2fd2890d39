import { type DueTimes, lastDue } from '../../src/report/due-times.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

/** The message of a run that was settled without one. */
const noMessage = '';

/**
 * Counts what a schedule was due for until now as done, and with it whatever an earlier schedule could not post: who
 * sets one at noon for nine o'clock means tomorrow.
 */
export async function settleRuns(
  schedule: DueTimes,
  { store, server, clock }: Pick<ServerContext, 'store' | 'server' | 'clock'>,
): Promise<void> {
  const now = clock();
  const due = lastDue(schedule, now);
  const unposted = await store.digests.unposted(server, now);
  for (const dueAt of [...(due ? [due.toISOString()] : []), ...unposted.map((run) => run.dueAt)]) {
    await store.digests.posted(server, dueAt, noMessage);
  }
}
