import { createInterface } from 'node:readline';
import { Fault, reasonOf } from '../base/fault.ts';
import type { Engine } from '../engine/engine.ts';
import { answerToJson } from './answer-json.ts';
import type { Console } from './console.ts';

interface BatchLine {
  readonly id?: string | number;
  readonly question: string;
  readonly article?: string;
}

/**
 * Answers JSON Lines as they come, in their order. A line that is no question stops the batch with a Fault
 * that names it; the answers before it have been given.
 */
export async function askBatch(engine: Engine, console: Console, limit: number): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: console.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const json = line.trim(); // a byte order mark is a blank too
    if (json !== '') await console.print(answerLine(engine, json, { number, limit }));
  }
}

interface Place {
  /** Which line of the batch it is, the first being 1. */
  readonly number: number;
  readonly limit: number;
}

function answerLine(engine: Engine, json: string, { number, limit }: Place): string {
  try {
    const { id, question, article } = readLine(json);
    const began = performance.now();
    const answer = engine.ask(question, { limit, ...(article !== undefined && { articleId: article }) });
    const ms = performance.now() - began;
    return JSON.stringify(answerToJson(answer, { ms, ...(id !== undefined && { id }) }));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(error.code, `line ${number} of the batch: ${error.message}`, { cause: error });
  }
}

function readLine(json: string): BatchLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw new Fault('call-invalid', `it is not JSON: ${reasonOf(error)}`, { cause: error });
  }
  const entries = new Map<string, unknown>(
    typeof parsed === 'object' && parsed ? Object.entries(parsed) : [],
  );
  const [id, question, article] = ['id', 'question', 'article'].map((name) => entries.get(name));
  if (typeof question !== 'string') throw new Fault('call-invalid', 'it has no "question"');
  return {
    question,
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
    ...(typeof article === 'string' && { article }),
  };
}
