import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/article/article.ts';
import { parseArticle, parseMarkdown } from '../src/article/parse-article.ts';
import { passagesOf } from '../src/article/passages.ts';
import { textAt } from '../src/base/span.ts';

/** A question with what is known to answer it. */
export interface Asked {
  readonly id: string;
  readonly articleId: string;
  readonly question: string;
  /** Sentences that answer, verbatim; none if the article does not say. */
  readonly gold: readonly string[];
  /** Values that answer, verbatim; with `wantsAll` all of them are wanted. */
  readonly values: readonly string[];
  readonly wantsAll: boolean;
  readonly kind?: string;
  readonly noise?: string;
}

export interface DataSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly Asked[];
}

/** Question sets of the data folder, by the names they have there. */
export const dataSetNames = [
  'kunming.dev',
  'cmrc2018/train',
  'cmrc2018/trial',
  'drcd/dev',
  'squad2-zh/half',
] as const;
export type DataSetName = (typeof dataSetNames)[number];

/** Reads one question set; undefined if the folder does not have it. */
export function readDataSet(folder: string, name: DataSetName): DataSet | undefined {
  if (name === 'kunming.dev') return readKunming(join(folder, 'kunming.dev.jsonl'));
  const path = join(folder, `${name}.jsonl.gz`);
  if (!existsSync(path)) return undefined;
  const records = readLines<SquadRecord>(gunzipSync(readFileSync(path)).toString('utf8'));
  const contexts = new Map(records.map((record) => [record.context_id, record]));
  const articles = [...contexts.values()].map(({ context_id: id, title, context: text }) =>
    parseArticle({ id, title, text }),
  );
  const sentences = new Map(articles.map((article) => [article.id, sentencesOf(article)]));
  return {
    name,
    articles,
    questions: records.map((record) => toAsked(record, sentences.get(record.context_id) ?? [])),
  };
}

interface SquadRecord {
  readonly id: string;
  readonly context_id: string;
  readonly title: string;
  readonly context: string;
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly start: number }[];
  readonly unanswerable?: boolean;
}

interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function sentencesOf(article: Article): readonly Placed[] {
  return passagesOf(article).map(({ sentence }) => ({ ...sentence, text: textAt(article.text, sentence) }));
}

/** Gold is the sentence that holds the first answer's first character (RANKING.md). */
function toAsked(record: SquadRecord, sentences: readonly Placed[]): Asked {
  const answers = record.unanswerable ? [] : record.answers;
  const gold = answers.flatMap(({ start }) =>
    sentences.filter((one) => one.start <= start && start < one.end),
  );
  return {
    id: record.id,
    articleId: record.context_id,
    question: record.question,
    gold: [...new Set(gold.map(({ text }) => text))],
    values: [...new Set(answers.map(({ text }) => text))],
    wantsAll: false,
  };
}

interface KunmingRecord {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly noise: string;
  readonly gold_sentences: readonly string[];
  readonly gold_values: readonly string[];
  readonly all?: boolean;
}

function readKunming(path: string): DataSet | undefined {
  if (!existsSync(path)) return undefined;
  const corpus = new URL('../../corpus/kunming-sister-cities.md', import.meta.url);
  const article = parseMarkdown(readFileSync(corpus, 'utf8'), 'kunming-sister-cities');
  const questions = readLines<KunmingRecord>(readFileSync(path, 'utf8')).map((record) => ({
    id: record.id,
    articleId: article.id,
    question: record.question,
    gold: record.gold_sentences,
    values: record.gold_values,
    wantsAll: record.all ?? false,
    kind: record.kind,
    noise: record.noise,
  }));
  return { name: 'kunming.dev', articles: [article], questions };
}

function readLines<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
