import type { Command } from 'commander';
import { Fault } from '../base/fault.ts';
import type { FactTable, ReadOptions, Timeline } from '../engine/reader.ts';
import type { CliParts } from './cli-parts.ts';
import { factsToCsv } from './facts-csv.ts';
import { printCheck, printFacts, printTimeline } from './print-reading.ts';
import { readDraft } from './read-draft.ts';
import { checkToJson, factsToJson, timelineToJson } from './reading-json.ts';

interface ReadingFlags {
  readonly article?: string;
  readonly corpus?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly topic?: string;
}

/** Adds the commands that read a whole article, or hold a draft against the articles. */
export function addReadingCommands(program: Command, parts: CliParts): void {
  command(program, 'facts', 'list every figure and name of an article with what it is of')
    .option('--topic <words>', 'only those of sentences or headings with these words')
    .option('--csv', 'print CSV')
    .action((flags: ReadingFlags) => facts(flags, parts));
  command(program, 'timeline', 'tell the events of an article in the order of time').action(
    (flags: ReadingFlags) => timeline(flags, parts),
  );
  command(program, 'check', 'hold the figures and names of a draft against the articles')
    .argument('<draft>', 'the text, quoted, or a file of it')
    .action((draft: string, flags: ReadingFlags) => check(draft, flags, parts));
}

function command(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--article <id>', 'this article; otherwise the newest, and for check all of them')
    .option('--corpus <path>', 'a folder of articles, or a .jsonl file with one a line')
    .option('--json', 'print JSON');
}

async function facts(flags: ReadingFlags, { console, openEngine }: CliParts): Promise<void> {
  const { corpus, json, csv, topic } = flags;
  if (json && csv) throw new Fault('call-invalid', 'choose --json or --csv; both at once cannot be printed');
  const engine = await openEngine(corpus);
  const table: FactTable = existing(engine.facts({ ...which(flags), ...(topic !== undefined && { topic }) }));
  await console.print(
    json ? JSON.stringify(factsToJson(table)) : csv ? factsToCsv(table.facts) : printFacts(table),
  );
}

async function timeline(flags: ReadingFlags, { console, openEngine }: CliParts): Promise<void> {
  const engine = await openEngine(flags.corpus);
  const told: Timeline = existing(engine.timeline(which(flags)));
  await console.print(flags.json ? JSON.stringify(timelineToJson(told)) : printTimeline(told));
}

async function check(given: string, flags: ReadingFlags, { console, openEngine }: CliParts): Promise<void> {
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
