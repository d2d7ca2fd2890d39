import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Attempt, crashServer, draftOf, make, tellOf } from '../../bench/crash-attempt.ts';
import { createLedger, type Ledger } from '../../bench/crash-ledger.ts';
import { silentLog } from '../../src/base/log.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

let store: Store;
let ledger: Ledger;
beforeEach(async () => {
  store = await openStore('file::memory:', { log: silentLog, now: () => new Date(0) });
  ledger = createLedger();
});
afterEach(() => store.close());

const save = (...ids: readonly string[]): Attempt => ({ kind: 'save', drafts: ids.map(draftOf) });
const remove = (id: string): Attempt => ({ kind: 'remove', id });

/** Made and acknowledged. */
async function keep(attempt: Attempt): Promise<void> {
  await make(attempt, store);
  ledger.acknowledge(tellOf(attempt));
}

test('a store that did as it said is without a mistake', async () => {
  for (const attempt of [save('a', 'b', 'a'), remove('a'), remove('a'), remove('never')]) await keep(attempt);
  for (const version of [1, 1, 3, 9]) await keep({ kind: 'restore', id: 'a', version });
  expect(await ledger.audit(store, undefined)).toEqual({ mistakes: [], flight: 'none' });
});

test('a change in flight may be there or not, and afterwards is as good as any', async () => {
  await keep(save('a'));
  const flying = save('a', 'b');
  expect(await ledger.audit(store, tellOf(flying))).toEqual({ mistakes: [], flight: 'gone' });
  await make(flying, store);
  expect(await ledger.audit(store, tellOf(flying))).toEqual({ mistakes: [], flight: 'kept' });
  expect(await ledger.audit(store, tellOf(remove('never')))).toEqual({ mistakes: [], flight: 'none' });
});

test.each<[string, () => Promise<Attempt | undefined>]>([
  [
    'a save that is lost',
    async () => {
      ledger.acknowledge(tellOf(save('a')));
      return undefined;
    },
  ],
  [
    'a removal that is lost',
    async () => {
      ledger.acknowledge(tellOf(remove('a')));
      return undefined;
    },
  ],
  [
    'a change that nobody told of',
    async () => {
      await make(save('a'), store);
      return undefined;
    },
  ],
  [
    'another change than the one in flight',
    async () => {
      await make(save('a'), store);
      return save('a');
    },
  ],
  [
    'half of the change in flight',
    async () => {
      const flying = save('a', 'b');
      await make(flying.kind === 'save' ? { ...flying, drafts: flying.drafts.slice(1) } : flying, store);
      return flying;
    },
  ],
  [
    'an article that is new',
    async () => {
      await store.articles.save(crashServer, draftOf('foreign'));
      return undefined;
    },
  ],
])('%s is a mistake', async (_, spoil) => {
  await keep(save('a', 'b'));
  const inFlight = await spoil();
  const { mistakes } = await ledger.audit(store, inFlight && tellOf(inFlight));
  expect(mistakes.length).toBeGreaterThan(0);
});
