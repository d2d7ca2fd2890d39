import type { Article } from '../src/article/article.ts';
import { parseArticle } from '../src/article/parse-article.ts';
import { computeFeatures } from '../src/ranking/features/index.ts';
import type { Segmenter } from '../src/text/segment.ts';
import type { TrainingSet } from './boosting.ts';
import type { Asked, DataSet } from './data.ts';
import { openSearch, type Search, textOf } from './search.ts';

/** Contexts joined to one article of a news story's length, without a headline that gives the subject away. */
const joinedContexts = 4;
/** One question in so many is asked of joined contexts too. */
const everyJoined = 3;

/** For each question its article's sentences: as they are, and within a longer article of several subjects. */
export function rankingExamples(data: DataSet, segmenter: Segmenter, random: () => number): TrainingSet {
  const joined = joinArticles(data, random);
  return concatenate([
    ...examplesOf(data.questions, openSearch(data.articles, segmenter)),
    ...examplesOf(joined.questions, openSearch(joined.articles, segmenter)),
  ]);
}

interface Example {
  readonly rows: readonly Float64Array[];
  readonly labels: readonly number[];
}

function examplesOf(questions: readonly Asked[], search: Search): readonly Example[] {
  return questions.flatMap(({ question, articleId, gold }) => {
    const query = search.understand(question);
    const match = search.match(query, articleId);
    const sentences = match.candidates.map(search.sentenceOf);
    const labels = sentences.map((sentence) => (gold.includes(textOf(sentence)) ? 1 : 0));
    return labels.includes(1) ? [{ rows: computeFeatures({ query, match, sentences }), labels }] : [];
  });
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

function concatenate(examples: readonly Example[]): TrainingSet {
  const groups = [0];
  for (const { rows } of examples) groups.push((groups.at(-1) ?? 0) + rows.length);
  return {
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
