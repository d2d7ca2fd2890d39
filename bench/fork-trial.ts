import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { SegmenterChoice } from '../src/text/jieba.ts';
import type { Paper } from './collection.ts';
import type { Trial } from './trial.ts';

/** Which trial to run, told to the child process. */
export interface TrialRequest {
  readonly name: string;
  readonly paper: Paper;
  /** How many sentences are wanted. */
  readonly sentences: number;
  readonly choice: SegmenterChoice;
  readonly mostMs: number;
}

/** A trial, and on what it was run. */
export interface TrialResult extends Trial {
  readonly segmenter: string;
  readonly sentences: number;
  readonly distinct: number;
  readonly articles: number;
  readonly questions: number;
}

/**
 * Runs a trial in a process of its own; its progress goes to stderr. The paper is sent, not read there, for what
 * reading leaves behind would blur the measure of memory. Rejects if the process ends without a result.
 */
export async function forkTrial(request: TrialRequest): Promise<TrialResult> {
  const child = fork(new URL('./run-trial.js', import.meta.url), {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the trial of ${request.name} ended early (exit code ${code})`);
  });
  const result = once(child, 'message');
  child.send(request);
  const [trial] = await Promise.race([result, ended]);
  // What it measured is here; how it ends no longer matters.
  ended.catch(() => undefined);
  return trial;
}
