import { Fault } from '../base/fault.ts';
import type { FactTable, ReadOptions, Summary, Timeline } from '../engine/reader.ts';
import type { CliParts } from './cli-parts.ts';
import { factsToCsv } from './facts-csv.ts';
import { printCheck, printFacts, printSummary, printTimeline } from './print-reading.ts';
import { readDraft } from './read-draft.ts';
import { checkToJson, factsToJson, summaryToJson, timelineToJson } from './reading-json.ts';

/** What the commands that read are told. */
export interface ReadingFlags {
  readonly article?: string;
  readonly corpus?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly topic?: string;
  readonly sentences?: number;
}

/** `facts`: every figure and name of an article with what it is of. */
export async function facts(flags: ReadingFlags, { console, openEngine }: CliParts): Promise<void> {
  const { corpus, json, csv, topic } = flags;
  if (json && csv) throw new Fault('call-invalid', 'choose --json or --csv; both at once cannot be printed');
  const engine = await openEngine(corpus);
  const table: FactTable = existing(engine.facts({ ...which(flags), ...(topic !== undefined && { topic }) }));
  await console.print(
    json ? JSON.stringify(factsToJson(table)) : csv ? factsToCsv(table.facts) : printFacts(table),
  );
}

/** `timeline`: what happened in an article, in the order of time. */
export async function timeline(flags: ReadingFlags, { console, openEngine }: CliParts): Promise<void> {
  const engine = await openEngine(flags.corpus);
  const told: Timeline = existing(engine.timeline(which(flags)));
  await console.print(flags.json ? JSON.stringify(timelineToJson(told)) : printTimeline(told));
}

/** `summary`: what an article says, in some of its own sentences. */
export async function summary(flags: ReadingFlags, { console, openEngine }: CliParts): Promise<void> {
  const { corpus, json, sentences } = flags;
  const engine = await openEngine(corpus);
  const told: Summary = existing(
    engine.summary({ ...which(flags), ...(sentences !== undefined && { sentences }) }),
  );
  await console.print(json ? JSON.stringify(summaryToJson(told)) : printSummary(told));
}

/** `check`: a draft, or the file of that name, held against the articles. */
export async function check(
  given: string,
  flags: ReadingFlags,
  { console, openEngine }: CliParts,
): Promise<void> {
  if (given.trim() === '') throw new Fault('call-invalid', 'the draft is empty');
  const draft = await readDraft(given);
  const engine = await openEngine(flags.corpus);
  const claims = engine.check(draft, which(flags));
  await console.print(flags.json ? JSON.stringify(checkToJson(draft, claims)) : printCheck(draft, claims));
}

function which({ article }: ReadingFlags): ReadOptions {
  return article === undefined ? {} : { articleId: article };
}

function existing<T>(read: T | undefined): T {
  if (read !== undefined) return read;
  throw new Fault('corpus-unreadable', 'no article fits; name one with --article');
}
