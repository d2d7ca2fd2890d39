import type { Engine } from '../engine/engine.ts';
import type { Engines } from '../engine/engines.ts';
import type { Store } from '../store/open-store.ts';

/** What reports on a server are gathered from. */
export interface ReportParts {
  readonly server: string;
  readonly engine: Engine;
  readonly store: Pick<Store, 'articles' | 'questions' | 'feedback'>;
}

/** The parts for one server, its articles as they are now. Throws Fault `store-unavailable`. */
export async function openReport(
  server: string,
  { engines, store }: { readonly engines: Engines; readonly store: Store },
): Promise<ReportParts> {
  return { server, engine: await engines.fresh(server), store };
}
