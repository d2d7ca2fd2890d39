import { Fault, type FaultCode, reasonOf } from '../base/fault.ts';
import { answerToJson } from './answer-json.ts';
import { askBatch } from './ask-batch.ts';
import type { CliParts } from './cli-parts.ts';
import type { Console } from './console.ts';
import { addLibraryCommands } from './library-commands.ts';
import { printAnswer } from './print-answer.ts';
import { printFindings } from './print-findings.ts';
import { Command, CommanderError, InvalidArgumentError } from './program.ts';
import { check, facts, type ReadingFlags, summary, timeline } from './reading-commands.ts';

const usualLimit = 5;
const mostLimit = 50;
const mostSentences = 50;

/** Exit codes: 2 the call is wrong, 3 an input cannot be read, 1 anything else. */
const exitCodes: Partial<Record<FaultCode, number>> = {
  'call-invalid': 2,
  'config-invalid': 2,
  'discord-refused': 2,
  'article-unknown': 2,
  'article-unreadable': 3,
  'corpus-unreadable': 3,
  'store-unavailable': 3,
  'file-empty': 3,
  'file-too-large': 3,
  'file-encrypted': 3,
  'file-without-text': 3,
  'file-unknown': 3,
  'file-broken': 3,
  'charset-unknown': 3,
  'url-refused': 3,
  'url-unreachable': 3,
};

/** Runs one command line and gives its exit code. A Fault becomes one line on stderr; anything else travels up. */
export async function runCli(args: readonly string[], parts: CliParts): Promise<number> {
  try {
    // Not commander's default command: it would take a misspelt name for an argument of start.
    const given = args.length === 0 ? ['start'] : args;
    await createProgram(parts).parseAsync(given, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return reportCall(error, parts.console);
    if (error instanceof Fault) return reportFault(error, parts.console);
    if (isReaderGone(error)) return 0;
    throw error;
  }
}

/** Commander throws for --help too; what it says of a wrong call may be of several lines. */
function reportCall(error: CommanderError, console: Console): number {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') return 2; // help on a command that is not there: the list has been shown
  const reason = error.message.replace(/^error: /u, '');
  return reportFault(new Fault('call-invalid', `${reason} (zhaiju --help tells more)`), console);
}

/** The reader has seen enough, as head does: nothing went wrong. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Tells a Fault in one line and gives the exit code it stands for. */
export function reportFault(fault: Fault, console: Console): number {
  console.warn(`zhaiju: ${reasonOf(fault)}`);
  return exitCodes[fault.code] ?? 1;
}

interface AskFlags {
  readonly article?: string;
  readonly corpus?: string;
  readonly limit: number;
  readonly json?: boolean;
  readonly batch?: boolean;
}

function createProgram(parts: CliParts): Command {
  const { console } = parts;
  const program = new Command('zhaiju')
    .description('摘句: answers questions about Chinese articles by quoting them')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void console.print(text.trimEnd()).catch(() => {}), // help that nobody reads
      outputError: () => {}, // reportCall tells it, in one line
    });
  program
    .command('start')
    .description('run the bot; without DISCORD_TOKEN the playground')
    .action(() => parts.start());
  program
    .command('deploy')
    .description('register the slash commands with Discord')
    .action(async () => console.print(await parts.deploy()));
  program
    .command('doctor')
    .description('say how everything is that the bot needs, and what to do')
    .action(async () => {
      const findings = await parts.examine();
      await console.print(printFindings(findings));
      const ill = findings.filter(({ isWell }) => !isWell).map(({ what }) => what);
      if (ill.length > 0) throw new Fault('config-invalid', `not well: ${ill.join(', ')}; see above`);
    });
  program
    .command('model')
    .description('fetch the model of meaning, which the bot otherwise does by itself')
    .action(async () => console.print(await parts.fetchModel()));
  program
    .command('ask')
    .description('answer a question, or with --batch JSON Lines from stdin')
    .argument('[question]', 'the question; quote it')
    .option('--article <id>', 'ask this article only')
    .option('--corpus <path>', 'a folder of articles, or a .jsonl file with one a line')
    .option('--limit <number>', 'how many sentences at most', readCount(mostLimit), usualLimit)
    .option('--json', 'print JSON')
    .option('--batch', 'read {"id","question","article"?} a line, print an answer a line')
    .action((question: string | undefined, flags: AskFlags) => ask(question, flags, parts));
  addReadingCommands(program, parts);
  addLibraryCommands(program, parts);
  return program;
}

/** The commands that read a whole article, or hold a draft against the articles. */
function addReadingCommands(program: Command, parts: CliParts): void {
  const add = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--article <id>', 'this article; otherwise the newest, and for check all of them')
      .option('--corpus <path>', 'a folder of articles, or a .jsonl file with one a line')
      .option('--json', 'print JSON');
  add('facts', 'list every figure and name of an article with what it is of')
    .option('--topic <words>', 'only those of sentences or headings with these words')
    .option('--csv', 'print CSV')
    .action((flags: ReadingFlags) => facts(flags, parts));
  add('timeline', 'tell what happened in an article in the order of time').action((flags: ReadingFlags) =>
    timeline(flags, parts),
  );
  add('summary', 'tell what an article says, in some of its own sentences')
    .option('--sentences <number>', 'how many at most; 5 unless told', readCount(mostSentences))
    .action((flags: ReadingFlags) => summary(flags, parts));
  add('check', 'hold the figures and names of a draft against the articles')
    .argument('<draft>', 'the text, quoted, or a file of it')
    .action((draft: string, flags: ReadingFlags) => check(draft, flags, parts));
}

async function ask(
  question: string | undefined,
  flags: AskFlags,
  { console, openEngine }: CliParts,
): Promise<void> {
  const { article, corpus, limit, json, batch } = flags;
  if (batch && question !== undefined)
    throw new Fault('call-invalid', 'with --batch the questions come from stdin; leave the other out');
  if (!batch && question === undefined)
    throw new Fault('call-invalid', 'ask what? zhaiju ask "昆明有多少个国际友城？"');
  if (question?.trim() === '') throw new Fault('call-invalid', 'the question is empty');
  const engine = await openEngine(corpus);
  if (batch || question === undefined) return askBatch(engine, console, limit);
  const began = performance.now();
  const answer = engine.ask(question, { limit, ...(article !== undefined && { articleId: article }) });
  const ms = performance.now() - began;
  await console.print(json ? JSON.stringify(answerToJson(answer, { ms })) : printAnswer(answer));
}

function readCount(most: number): (value: string) => number {
  return (value) => {
    const count = Number(value);
    if (Number.isInteger(count) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`a whole number from 1 to ${most}.`);
  };
}
