import { lastDue } from '../report/due-times.ts';
import type { DigestRun } from '../store/digests.ts';
import { reclaimAfterMs } from '../store/digests.ts';
import type { Store } from '../store/open-store.ts';
import type { DigestSchedule } from '../store/settings.ts';

/** A digest that is to be posted. */
export interface DueRun {
  readonly due: Date;
  /** Somebody has claimed it before: its message may stand in the channel. */
  readonly isAgain: boolean;
}

const hourMs = 60 * 60_000;
/** What nobody was there to post for longer than this is not news any more. */
const freshMs = 24 * hourMs;
/** What was claimed and could not be posted is tried again until then. */
const patienceMs = 36 * hourMs;

/**
 * The digests of a server that are to be posted now, the earlier first: what was claimed and never posted, and the last
 * one due, if nobody has claimed it. Of several that were missed only the last comes out.
 */
export async function runsNow(
  server: string,
  schedule: DigestSchedule,
  { store, now }: { readonly store: Pick<Store, 'digests'>; readonly now: Date },
): Promise<readonly DueRun[]> {
  const unposted = await store.digests.unposted(server, new Date(now.getTime() - reclaimAfterMs + 1));
  const again = unposted
    .filter((run) => isWorthAnotherTry(run, now))
    .map(({ dueAt }) => ({ due: new Date(dueAt), isAgain: true }));
  const due = lastDue(schedule, now);
  if (!due || now.getTime() - due.getTime() > freshMs) return again;
  const last = await store.digests.last(server);
  const isClaimed = last !== undefined && new Date(last.dueAt) >= due;
  return isClaimed ? again : [...again, { due, isAgain: false }];
}

/** Ten minutes after the first try, then after twice as long, but once an hour at least: some forty tries. */
function isWorthAnotherTry({ dueAt, claimedAt }: DigestRun, now: Date): boolean {
  const [due, claimed] = [Date.parse(dueAt), Date.parse(claimedAt)];
  const wait = Math.min(hourMs, Math.max(reclaimAfterMs, claimed - due));
  return now.getTime() - due <= patienceMs && now.getTime() - claimed >= wait;
}
