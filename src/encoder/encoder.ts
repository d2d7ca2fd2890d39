import type { Article } from '../article/article.ts';
import { passagesOf } from '../article/passages.ts';
import type { Log } from '../base/log.ts';
import { textAt } from '../base/span.ts';
import type { ArticleVectors } from '../meaning/article-vectors.ts';
import type { Lens } from '../meaning/lens.ts';
import { ownLens } from '../meaning/own-lens.ts';
import type { QuestionVectors } from '../meaning/question-vectors.ts';
import type { ModelFolder } from './model-folder.ts';
import { createWorkBench } from './work-bench.ts';

/** Reads questions and articles for what they mean. Whatever fails gives undefined: the answer then goes by words. */
export interface Encoder {
  /** Tells the model and the lens: vectors that were made with others must not be compared with these. */
  readonly model: string;
  /** Loads the model, however long that takes, so that no question has to wait for it; false if it cannot be used. */
  warmUp(): Promise<boolean>;
  question(text: string): Promise<QuestionVectors | undefined>;
  /** Its sentences are those of `passagesOf(article)`. */
  article(article: Article): Promise<ArticleVectors | undefined>;
  close(): Promise<void>;
}

export interface EncoderOptions {
  readonly log: Log;
  readonly lens?: Lens;
  /** Where the compiled worker is; beside this file unless told. */
  readonly workerUrl?: URL;
}

/** A person waits for each: when so many do, words must do for the next one. */
const mostQuestions = 64;
/** A question that takes longer is answered by words: Discord gives three seconds for all of it. */
const patienceMs = 1_500;
/** Articles wait where they come from, not here. */
const mostArticles = 8;
/** The worker that reads articles holds 150 MB that nothing needs between two imports. */
const articlesIdleMs = 60_000;

/**
 * An encoder over the model of a folder. Questions and articles have a worker each: no question waits for a window of
 * an article, which takes thirty times as long, and the second core is there for it. Nothing is loaded before the
 * first job.
 */
export function createEncoder(
  { modelPath, tokenizerPath, hash }: ModelFolder,
  { log, lens = ownLens, workerUrl = new URL('./worker.js', import.meta.url) }: EncoderOptions,
): Encoder {
  const common = { setup: { modelPath, tokenizerPath, lens }, log, workerUrl };
  const questions = createWorkBench({ ...common, name: 'questions', mostWaiting: mostQuestions });
  const articles = createWorkBench({
    ...common,
    name: 'articles',
    mostWaiting: mostArticles,
    idleMs: articlesIdleMs,
  });
  return {
    model: `${hash.slice(0, 12)}-${lens.id}`,
    warmUp: async () => (await questions.ask({ kind: 'question', text: '问' })) !== undefined,
    async question(text) {
      const told = await withPatience(questions.ask({ kind: 'question', text }));
      return told?.kind === 'question' ? told.vectors : undefined;
    },
    async article(article) {
      const { title, text } = article;
      const sentences = passagesOf(article).map(({ sentence }) => textAt(text, sentence));
      const told = await articles.ask({ kind: 'article', article: { title, sentences } });
      return told?.kind === 'article' ? told.vectors : undefined;
    },
    async close() {
      await Promise.all([questions.close(), articles.close()]);
    },
  };
}

async function withPatience<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}
