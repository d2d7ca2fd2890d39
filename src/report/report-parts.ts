import type { ArrivingEncoder } from '../encoder/arriving-encoder.ts';
import type { Engine } from '../engine/engine.ts';
import type { Engines } from '../engine/engines.ts';
import type { Library } from '../library/library.ts';
import type { SameQuestionParts } from '../matching/same-question.ts';
import type { Store } from '../store/open-store.ts';
import type { Segmenter } from '../text/segment.ts';

/** What reports on a server are gathered from. */
export interface ReportParts extends SameQuestionParts {
  readonly server: string;
  readonly engine: Engine;
  readonly encoder: Pick<ArrivingEncoder, 'question'>;
  readonly store: Pick<Store, 'articles' | 'questions' | 'feedback'>;
  /** How sure an answer must be, where the server has set it. */
  readonly threshold?: number | undefined;
}

/** What stands behind all servers' reports. */
export interface ReportSources {
  readonly engines: Engines;
  readonly library: Library;
  readonly encoder: ArrivingEncoder;
  readonly store: Store;
  readonly segmenter: Segmenter;
}

/** The parts for one server, its articles as they are now. Throws Fault `store-unavailable`. */
export async function openReport(
  server: string,
  threshold: number | undefined,
  { engines, library, encoder, store, segmenter }: ReportSources,
): Promise<ReportParts> {
  const [engine, { aliases }] = await Promise.all([engines.fresh(server), library.shelf(server)]);
  return { server, engine, encoder, store, segmenter, aliases, threshold };
}
