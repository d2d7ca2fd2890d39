import type { Article } from '../src/article/article.ts';
import { parseArticle } from '../src/article/parse-article.ts';
import { computeFeatures } from '../src/ranking/features/index.ts';
import type { Segmenter } from '../src/text/segment.ts';
import type { TrainingSet } from './boosting.ts';
import type { Asked, DataSet } from './data.ts';
import type { MeaningOf } from './meaning-of.ts';
import { openSearch, type Search, textOf } from './search.ts';

/** Contexts joined to one article of a news story's length, without a headline that gives the subject away. */
const joinedContexts = 4;
/** One question in so many is asked of joined contexts too. */
const everyJoined = 3;

/** What the examples are made with. */
export interface ExampleContext {
  readonly segmenter: Segmenter;
  readonly random: () => number;
  readonly meaningOf: MeaningOf;
}

/** A training set that knows which question each of its groups is of. */
export interface RankingSet extends TrainingSet {
  readonly questionIds: readonly string[];
}

/** For each question its article's sentences: as they are, and within a longer article of several subjects. */
export async function rankingExamples(data: DataSet, context: ExampleContext): Promise<RankingSet> {
  const joined = joinArticles(data, context.random);
  return concatenate([
    ...(await examplesOf(data.questions, openSearch(data.articles, context.segmenter), context)),
    ...(await examplesOf(joined.questions, openSearch(joined.articles, context.segmenter), context)),
  ]);
}

interface Example {
  readonly questionId: string;
  readonly rows: readonly Float64Array[];
  readonly labels: readonly number[];
}

async function examplesOf(
  questions: readonly Asked[],
  search: Search,
  { meaningOf }: ExampleContext,
): Promise<readonly Example[]> {
  const examples: Example[] = [];
  for (const asked of questions) {
    const query = search.understand(asked.question);
    const meaning = await meaningOf(asked, search.articleOf(asked.articleId));
    const match = search.match(query, asked.articleId, meaning);
    const sentences = match.candidates.map(search.sentenceOf);
    const labels = sentences.map((sentence) => (asked.gold.includes(textOf(sentence)) ? 1 : 0));
    if (labels.includes(1)) {
      const rows = computeFeatures({ query, match, sentences });
      examples.push({ questionId: asked.id, rows, labels });
    }
  }
  return examples;
}

function joinArticles(data: DataSet, random: () => number): Pick<DataSet, 'articles' | 'questions'> {
  const order = shuffle(data.articles, random);
  const home = new Map<string, string>();
  const articles: Article[] = [];
  for (let at = 0; at < order.length; at += joinedContexts) {
    const parts = order.slice(at, at + joinedContexts);
    const id = `joined-${at}`;
    articles.push(parseArticle({ id, title: '', text: parts.map(({ text }) => text).join('\n') }));
    for (const part of parts) home.set(part.id, id);
  }
  const questions = data.questions
    .filter((_, at) => at % everyJoined === 0)
    .map((asked) => ({ ...asked, articleId: home.get(asked.articleId) ?? '' }));
  return { articles, questions };
}

/** The groups of some questions only. */
export function groupsOf(set: RankingSet, isWanted: (questionId: string) => boolean): RankingSet {
  return concatenate(
    set.questionIds.flatMap((questionId, group) => {
      const [from, to] = [set.groups[group] ?? 0, set.groups[group + 1] ?? 0];
      const labels = [...set.labels.subarray(from, to)];
      return isWanted(questionId) ? [{ questionId, rows: set.rows.slice(from, to), labels }] : [];
    }),
  );
}

function concatenate(examples: readonly Example[]): RankingSet {
  const groups = [0];
  for (const { rows } of examples) groups.push((groups.at(-1) ?? 0) + rows.length);
  return {
    questionIds: examples.map(({ questionId }) => questionId),
    rows: examples.flatMap(({ rows }) => rows),
    labels: Uint8Array.from(examples.flatMap(({ labels }) => labels)),
    groups,
  };
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
