import { setImmediate } from 'node:timers/promises';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { createIndexer, type Indexer } from '../index/indexer.ts';
import type { Library } from '../library/library.ts';
import type { Shelf } from '../library/shelf.ts';
import { keepWhole } from '../text/keep-whole.ts';
import type { Segmenter } from '../text/segment.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Readings } from './readings.ts';

/** The engine of every server, each over what that server may read. */
export interface Engines {
  /** The engine that serves now; only where there is none yet is one waited for. Throws what reading the library throws. */
  of(server: string | undefined): Promise<Engine>;
  /** The engine with every change that was made before the call. */
  fresh(server: string | undefined): Promise<Engine>;
  close(): void;
}

export interface EnginesOptions {
  readonly segmenter: Segmenter;
  /** Words that the segmenter keeps whole anyway. */
  readonly knownWords?: readonly string[];
  /** What the model has read of the articles; without it answers go by words. */
  readonly readings?: Readings;
  readonly log: Log;
  /** How many sentences the engines may hold together, apart from that of the server asked last. */
  readonly mostSentences?: number;
}

/** Some 2 kB of memory a sentence: engines of servers that have been silent for longest are let go past this. */
const usualMostSentences = 100_000;
/** Reading articles gives way to questions after so long. */
const sliceMs = 8;

/** A server's place: its engine, and whether that is behind. */
interface Seat {
  engine?: Engine;
  building?: Promise<Engine>;
  isStale: boolean;
}

/**
 * Builds engines on demand and anew after every change, in slices between which questions are answered, and swaps each
 * whole. Servers that read the same share one; what several read is read once.
 */
export function createEngines(library: Library, options: EnginesOptions): Engines {
  const { log, mostSentences = usualMostSentences } = options;
  /** The server used last stands last. */
  const seats = new Map<string | undefined, Seat>();
  const assemble = createAssembler(options);

  const build = async (server: string | undefined, seat: Seat): Promise<Engine> => {
    let engine: Engine;
    do {
      seat.isStale = false;
      engine = await assemble(await library.shelf(server));
    } while (seat.isStale);
    seat.engine = engine;
    letGo(seats, mostSentences);
    return engine;
  };
  const rebuild = (server: string | undefined, seat: Seat): Promise<Engine> => {
    seat.building ??= build(server, seat)
      .catch((error: unknown) => {
        seat.isStale = true;
        throw error;
      })
      .finally(() => {
        delete seat.building;
      });
    return seat.building;
  };
  const rebuildBehind = (server: string | undefined, seat: Seat): void => {
    rebuild(server, seat).catch((error: unknown) =>
      log.error('articles-not-taken-over', { reason: reasonOf(error) }),
    );
  };
  const seatOf = (server: string | undefined): Seat => {
    const seat = seats.get(server) ?? { isStale: true };
    seats.delete(server);
    seats.set(server, seat);
    return seat;
  };

  const unsubscribe = library.subscribe((changed) => {
    for (const [server, seat] of seats) {
      if (changed !== undefined && changed !== server) continue;
      seat.isStale = true;
      rebuildBehind(server, seat);
    }
  });

  return {
    async of(server) {
      const seat = seatOf(server);
      if (!seat.engine) return rebuild(server, seat);
      if (seat.isStale) rebuildBehind(server, seat);
      return seat.engine;
    },
    async fresh(server) {
      const seat = seatOf(server);
      // One that is being built takes over whatever changes until it is done.
      if (seat.building) return seat.building;
      return seat.engine && !seat.isStale ? seat.engine : rebuild(server, seat);
    },
    close: unsubscribe,
  };
}

/** Lets engines go until the others hold no more than so many sentences; the seat used last is kept. */
function letGo(seats: Map<string | undefined, Seat>, mostSentences: number): void {
  const held = (): number => {
    const engines = new Set([...seats.values()].flatMap(({ engine }) => engine ?? []));
    return [...engines].reduce((sum, { sentences }) => sum + sentences, 0);
  };
  for (const [server, seat] of seats) {
    if (seats.size === 1 || held() <= mostSentences) return;
    if (!seat.building) seats.delete(server);
  }
}

/** Makes the engine of a shelf; the same one for the same shelf. */
function createAssembler({
  segmenter,
  knownWords = [],
  readings,
}: EnginesOptions): (shelf: Shelf) => Promise<Engine> {
  const known = new Set(knownWords);
  const usual = { segmenter, indexer: createIndexer(segmenter) };
  const engines = new WeakMap<Shelf, Promise<Engine>>();
  const toolsFor = (words: readonly string[]): typeof usual => {
    const own = keepWhole(
      segmenter,
      words.filter((word) => !known.has(word)),
    );
    return own === segmenter ? usual : { segmenter: own, indexer: createIndexer(own) };
  };
  return (shelf) => {
    const before = engines.get(shelf);
    if (before) return before;
    const { articles, aliases, words } = shelf;
    const tools = toolsFor(words);
    readings?.want(articles);
    const engine = readInSlices(shelf, tools.indexer).then(() =>
      createEngine(articles, { ...tools, aliases, vectorsOf: readings?.vectorsOf }),
    );
    engines.set(shelf, engine);
    return engine;
  };
}

/** Reads what has not been read yet, a little at a time. */
async function readInSlices({ articles }: Shelf, indexer: Indexer): Promise<void> {
  let startedAt = performance.now();
  for (const article of articles) {
    indexer.read(article);
    if (performance.now() - startedAt < sliceMs) continue;
    await setImmediate();
    startedAt = performance.now();
  }
}
