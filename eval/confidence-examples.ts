import type { Article } from '../src/article/article.ts';
import { parseArticle } from '../src/article/parse-article.ts';
import { weighDoubts } from '../src/ranking/confidence.ts';
import type { Rank } from '../src/ranking/rank.ts';
import type { Segmenter } from '../src/text/segment.ts';
import type { TrainingSet } from './boosting.ts';
import type { Asked, DataSet } from './data.ts';
import type { ExampleContext } from './ranking-examples.ts';
import { openSearch, type Search, textOf } from './search.ts';

/** What the examples of the confidence are made with beside. */
export interface ConfidenceContext extends ExampleContext {
  /** Whether questions are also put to articles that have nothing of them. */
  readonly isFar: boolean;
  /** What ranks for a question. */
  readonly rankFor: (questionId: string) => Rank;
}

/**
 * For each question whether the best sentence answers: as it is asked, with the sentence that answers taken out of
 * the article, with a name or number of the question changed, or with one of its words exchanged for another of the
 * article, by turns; with `isFar` also put to an article that has nothing of it.
 */
export async function confidenceExamples(data: DataSet, context: ConfidenceContext): Promise<TrainingSet> {
  const { segmenter, isFar } = context;
  const search = openSearch(data.articles, segmenter);
  const articles = new Map(data.articles.map((article) => [article.id, article]));
  const names = namesByTag(data.questions, segmenter);
  const changes = isFar ? [...nearChanges, ofAnotherArticle] : nearChanges;
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const add = (row: Float64Array | undefined, label: number): void => {
    if (!row) return;
    rows.push(row);
    labels.push(label);
  };
  for (const [at, asked] of data.questions.entries()) {
    const article = articles.get(asked.articleId);
    if (!article) continue;
    const changing = { ...context, search, names, questions: data.questions };
    const real = await inputsOf(asked, asked.question, changing);
    add(real?.inputs, real && asked.gold.includes(real.text) ? 1 : 0);
    const change = changes[at % changes.length];
    add((await change?.(asked, article, changing))?.inputs, 0);
  }
  return { rows, labels: Uint8Array.from(labels), groups: [0, rows.length] };
}

/** The inputs of the confidence for a question as it is written, and the sentence it is about. */
interface Inputs {
  readonly inputs: Float64Array;
  readonly text: string;
}

type Made = Promise<Inputs | undefined>;

async function inputsOf(asked: Asked, written: string, { search, meaningOf, rankFor }: Changing): Made {
  const query = search.understand(written);
  const meaning = await meaningOf(asked, search.articleOf(asked.articleId), written);
  const ranked = rankFor(asked.id)(query, [search.match(query, asked.articleId, meaning)], search.sentenceOf);
  const [best] = ranked;
  return best && { inputs: weighDoubts({ query, best, ranked }), text: textOf(best.sentence) };
}

async function withoutGold(asked: Asked, { id, title, text }: Article, changing: Changing): Made {
  const rest = asked.gold.reduce((left, sentence) => left.replace(sentence, ''), text);
  if (rest.trim() === '') return undefined;
  const search = openSearch([parseArticle({ id, title, text: rest })], changing.segmenter);
  return inputsOf(asked, asked.question, { ...changing, search });
}

interface Changing extends ConfidenceContext {
  readonly search: Search;
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly questions: readonly Asked[];
}

/** A name of the question that the article has is changed to one that it has not; else its first number is. */
async function withOtherName(asked: Asked, { title, text }: Article, changing: Changing): Made {
  const { question } = asked;
  const { names, segmenter, random } = changing;
  const words = segmenter.tag(question);
  const at = words.findIndex(
    ({ word, tag }) => isName(tag) && word.length > 1 && text.includes(word) && !title.includes(word),
  );
  const others = names.get(words[at]?.tag ?? '') ?? [];
  const other = others[Math.floor(random() * others.length)];
  if (other !== undefined && !text.includes(other)) {
    const changed = words.map(({ word }, place) => (place === at ? other : word)).join('');
    return inputsOf(asked, changed, changing);
  }
  const changed = question.replace(/\d+/u, (number) => String(Number(number) + 1 + Math.floor(random() * 9)));
  return changed === question ? undefined : inputsOf(asked, changed, changing);
}

/** A noun or verb that the answering sentence has gives way to one of another sentence: a question nearly answered. */
async function withOtherWord(asked: Asked, { text, title }: Article, changing: Changing): Made {
  const { question, gold } = asked;
  const { segmenter, random } = changing;
  const told = gold.join('');
  const words = segmenter.tag(question);
  const places = words.flatMap(({ word, tag }, at) =>
    word.length > 1 && /^[nv]/u.test(tag) && told.includes(word) && !title.includes(word) ? [at] : [],
  );
  const at = places[Math.floor(random() * places.length)];
  const tag = at === undefined ? undefined : words[at]?.tag;
  const others = segmenter
    .tag(text)
    .filter(
      (one) =>
        one.tag === tag && one.word.length > 1 && !told.includes(one.word) && !question.includes(one.word),
    );
  const other = others[Math.floor(random() * others.length)];
  if (at === undefined || !other) return undefined;
  const changed = words.map(({ word }, place) => (place === at ? other.word : word)).join('');
  return inputsOf(asked, changed, changing);
}

/** A question that another article answers: words decide such ones alone, likeness in meaning has to learn to. */
async function ofAnotherArticle({ articleId }: Asked, { text }: Article, changing: Changing): Made {
  const { questions, random } = changing;
  const other = questions[Math.floor(random() * questions.length)];
  const isAnswered = !other || other.values.some((value) => text.includes(value));
  return isAnswered ? undefined : inputsOf({ ...other, articleId }, other.question, changing);
}

/** What makes a question one that its article nearly answers. */
const nearChanges = [withoutGold, withOtherName, withOtherWord];

function isName(tag: string): boolean {
  return /^n[rstz]/u.test(tag);
}

function namesByTag(
  questions: readonly Asked[],
  segmenter: Segmenter,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { word, tag } of questions.flatMap(({ question }) => segmenter.tag(question))) {
    if (!isName(tag) || word.length < 2) continue;
    const known = names.get(tag);
    if (known) known.push(word);
    else names.set(tag, [word]);
  }
  return names;
}
