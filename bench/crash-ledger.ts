import type { Store } from '../src/store/open-store.ts';
import { crashServer, hashOf, type Told } from './crash-attempt.ts';

/** What was acknowledged, to hold a store against. */
export interface Ledger {
  /** Writes down a change that was acknowledged. */
  acknowledge(attempt: Told): void;
  /**
   * What is wrong with the store, if anything. A change that was in flight may be there, whole, or not; if it is, it
   * is written down too.
   */
  audit(store: Store, inFlight: Told | undefined): Promise<Audit>;
}

/** What an audit came to. */
export interface Audit {
  readonly mistakes: readonly string[];
  /** What became of the change in flight; none if it had nothing to change. */
  readonly flight: 'kept' | 'gone' | 'none';
}

/** A version as it must be. */
interface Entry {
  readonly id: string;
  readonly isRemoved: boolean;
  readonly hash: string;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const articles = new Map<string, Entry[]>();
  /** How many versions of each article have been read and found right. */
  const audited = new Map<string, number>();
  let changes = 0;
  const write = (entries: readonly Entry[]): void => {
    for (const entry of entries) articles.set(entry.id, [...(articles.get(entry.id) ?? []), entry]);
    if (entries.length > 0) changes++;
  };
  return {
    acknowledge: (attempt) => write(entriesOf(attempt, articles)),
    audit: async (store, inFlight) => {
      const flying = inFlight ? entriesOf(inFlight, articles) : [];
      const count = await store.changes.version(crashServer);
      const flight = flying.length === 0 ? 'none' : count === changes + 1 ? 'kept' : 'gone';
      if (flight === 'kept') write(flying);
      const mistakes: string[] = [];
      if (count !== changes) mistakes.push(`${count} changes are counted, not ${changes}`);
      for (const [id, entries] of articles) {
        mistakes.push(...(await auditHistory(store, entries, audited.get(id) ?? 0)));
        audited.set(id, entries.length);
      }
      mistakes.push(...(await auditCurrent(store, articles)));
      return { mistakes, flight };
    },
  };
}

/** The versions that a change must append to what is there. */
function entriesOf(attempt: Told, articles: ReadonlyMap<string, readonly Entry[]>): readonly Entry[] {
  if (attempt.kind === 'save') {
    return attempt.saved.map(({ id, hash }) => ({ id, isRemoved: false, hash }));
  }
  const entries = articles.get(attempt.id) ?? [];
  const last = entries.at(-1);
  if (attempt.kind === 'remove') return last && !last.isRemoved ? [{ ...last, isRemoved: true }] : [];
  const old = entries[attempt.version - 1];
  const isAsItIs = last?.isRemoved === false && last.hash === old?.hash;
  return old && !isAsItIs ? [{ ...old, isRemoved: false }] : [];
}

/** Every version must be there, and no other; those that are new must have their text. */
async function auditHistory(
  store: Store,
  entries: readonly Entry[],
  known: number,
): Promise<readonly string[]> {
  const id = entries[0]?.id ?? '';
  const history = (await store.articles.history(crashServer, id)).toReversed();
  const mistakes: string[] = [];
  if (history.length !== entries.length) {
    mistakes.push(`${id} has ${history.length} versions, not ${entries.length}`);
  }
  for (const [at, entry] of entries.entries()) {
    const isRemoved = history[at]?.change === 'removed';
    if (isRemoved !== entry.isRemoved) mistakes.push(`${id} ${at + 1} is ${history[at]?.change}`);
    if (at < known) continue;
    const version = await store.articles.find(crashServer, id, at + 1);
    if (hashOf(version?.text ?? '') !== entry.hash) mistakes.push(`${id} ${at + 1} has another text`);
  }
  return mistakes;
}

/** What is current must be the last version of what is not removed. */
async function auditCurrent(
  store: Store,
  articles: ReadonlyMap<string, readonly Entry[]>,
): Promise<readonly string[]> {
  const current = await store.articles.current(crashServer);
  const found = current.map(({ id, text }) => `${id} ${hashOf(text)}`).sort();
  const wanted = [...articles.values()]
    .flatMap((entries) => entries.slice(-1))
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, hash }) => `${id} ${hash}`)
    .sort();
  return found.join() === wanted.join() ? [] : [`current is ${found.join()}, not ${wanted.join()}`];
}
