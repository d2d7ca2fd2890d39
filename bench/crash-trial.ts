import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArticle } from '../src/article/parse-article.ts';
import { silentLog } from '../src/base/log.ts';
import { createEngine } from '../src/engine/engine.ts';
import type { ArticleDraft } from '../src/store/articles.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { createSegmenter } from '../src/text/jieba.ts';
import { type Attempt, crashServer, draftOf, type Line, make, type Told, tellOf } from './crash-attempt.ts';
import { createLedger, type Ledger } from './crash-ledger.ts';

/** What a crash trial needs. */
export interface CrashTrial {
  /** Of an empty database. */
  readonly url: string;
  readonly kills: number;
  /** Starts `crash-child.ts` on the URL, with its output as a pipe. */
  readonly startChild: (url: string) => ChildProcess;
  readonly progress?: (kill: number) => void;
}

/** What came of it. */
export interface CrashReport {
  readonly kills: number;
  /** Changes that were acknowledged, and must be there. */
  readonly acknowledged: number;
  /** Kills that met a change in flight: it was kept whole, or is not there at all. */
  readonly inFlight: { readonly kept: number; readonly gone: number };
  /** Kills that came before the first change, while the child was opening the database. */
  readonly whileOpening: number;
  /** The longest it took to open the database after a kill. */
  readonly longestOpenMs: number;
  /** Whatever was lost, foreign or half there. */
  readonly mistakes: readonly string[];
}

/** This share of the kills comes at any moment, also while the child is opening; the others while it changes. */
const anyMomentShare = 0.2;
const longestLifeMs = 600;
const longestWorkMs = 300;

/**
 * Kills a process that changes articles, again and again at moments that chance chooses, and holds the database
 * against what it had acknowledged. Rejects if the database does not open.
 */
export async function runCrashTrial({ url, kills, startChild, progress }: CrashTrial): Promise<CrashReport> {
  const ledger = createLedger();
  const mistakes: string[] = [];
  let [acknowledged, kept, gone, whileOpening, longestOpenMs] = [0, 0, 0, 0, 0];
  for (let kill = 1; kill <= kills; kill++) {
    const life = await killOne(startChild(url), ledger);
    const check = await checkStore(url, ledger, life.inFlight);
    acknowledged += life.done;
    if (check.flight === 'kept') kept++;
    if (check.flight === 'gone') gone++;
    if (life.done === 0 && !life.inFlight) whileOpening++;
    longestOpenMs = Math.max(longestOpenMs, check.openMs);
    mistakes.push(...check.mistakes.map((mistake) => `kill ${kill}: ${mistake}`));
    progress?.(kill);
  }
  return { kills, acknowledged, inFlight: { kept, gone }, whileOpening, longestOpenMs, mistakes };
}

interface Life {
  readonly done: number;
  readonly inFlight: Told | undefined;
}

/** Lets it live for a while and kills it with a signal that no process can take. */
async function killOne(child: ChildProcess, ledger: Ledger): Promise<Life> {
  if (!child.stdout) throw new Error('the child must have a pipe');
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  let inFlight: Told | undefined;
  let done = 0;
  const working = new Promise<void>((resolve) => {
    lines.on('line', (text) => {
      const line: Line = JSON.parse(text);
      if ('tries' in line) inFlight = line.tries;
      else if (inFlight) {
        ledger.acknowledge(inFlight);
        inFlight = undefined;
        done++;
      }
      resolve();
    });
  });
  const read = once(lines, 'close');
  if (Math.random() < anyMomentShare) await wait(Math.random() * longestLifeMs);
  else {
    await Promise.race([working, closed]);
    await wait(Math.random() * longestWorkMs);
  }
  child.kill('SIGKILL');
  const [code, signal] = await closed;
  await read;
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself (${code ?? signal})`);
  return { done, inFlight };
}

/**
 * First a change of our own: it waits until a statement that the killed process has sent to a server is through, so
 * that nothing can still arrive after we have looked. It also shows that the database can be written.
 */
async function checkStore(url: string, ledger: Ledger, inFlight: Told | undefined) {
  const began = performance.now();
  const store = await openStore(url, { log: silentLog, now: () => new Date() });
  const openMs = Math.round(performance.now() - began);
  try {
    const ours = { kind: 'save', drafts: [draftOf('ours')] } satisfies Attempt;
    await make(ours, store);
    ledger.acknowledge(tellOf(ours));
    const audit = await ledger.audit(store, inFlight);
    const answers = await doesIndexAnswer(store, ours.drafts);
    return {
      openMs,
      ...audit,
      mistakes: [...audit.mistakes, ...(answers ? [] : ['the index does not answer'])],
    };
  } finally {
    await store.close();
  }
}

const segmenter = createSegmenter({ choice: 'node-rs' });

/** Whether an index over all that is there leads back to the article that was saved last. */
async function doesIndexAnswer(store: Store, drafts: readonly ArticleDraft[]): Promise<boolean> {
  const articles = (await store.articles.current(crashServer)).map(parseArticle);
  const engine = createEngine(articles, { segmenter });
  return drafts.every(({ id, title }) => engine.ask(title, { articleId: id }).evidence[0]?.article.id === id);
}
