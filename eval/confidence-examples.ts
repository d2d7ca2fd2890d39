import type { Article } from '../src/article/article.ts';
import { parseArticle } from '../src/article/parse-article.ts';
import { weighDoubts } from '../src/ranking/confidence.ts';
import { rank } from '../src/ranking/rank.ts';
import type { Segmenter } from '../src/text/segment.ts';
import type { TrainingSet } from './boosting.ts';
import type { Asked, DataSet } from './data.ts';
import { openSearch, type Search, textOf } from './search.ts';

/**
 * For each question whether the best sentence answers: as it is asked, with the sentence that answers taken out of
 * the article, with a name or number of the question changed, or with one of its words exchanged for another of the
 * article, by turns.
 */
export function confidenceExamples(data: DataSet, segmenter: Segmenter, random: () => number): TrainingSet {
  const search = openSearch(data.articles, segmenter);
  const articles = new Map(data.articles.map((article) => [article.id, article]));
  const names = namesByTag(data.questions, segmenter);
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const add = (row: Float64Array | undefined, label: number): void => {
    if (!row) return;
    rows.push(row);
    labels.push(label);
  };
  data.questions.forEach((asked, at) => {
    const article = articles.get(asked.articleId);
    if (!article) return;
    const real = inputsOf(search, asked.question, asked.articleId);
    add(real?.inputs, real && asked.gold.includes(real.text) ? 1 : 0);
    const unanswerable = [withoutGold, withOtherName, withOtherWord][at % 3]?.(asked, article, {
      search,
      names,
      segmenter,
      random,
    });
    add(unanswerable, 0);
  });
  return { rows, labels: Uint8Array.from(labels), groups: [0, rows.length] };
}

function inputsOf(
  search: Search,
  question: string,
  articleId: string,
): { inputs: Float64Array; text: string } | undefined {
  const query = search.understand(question);
  const ranked = rank(query, [search.match(query, articleId)], search.sentenceOf);
  const [best] = ranked;
  return best && { inputs: weighDoubts({ query, best, ranked }), text: textOf(best.sentence) };
}

function withoutGold(
  { question, gold }: Asked,
  { id, title, text }: Article,
  { segmenter }: Changing,
): Float64Array | undefined {
  const rest = gold.reduce((left, sentence) => left.replace(sentence, ''), text);
  if (rest.trim() === '') return undefined;
  return inputsOf(openSearch([parseArticle({ id, title, text: rest })], segmenter), question, id)?.inputs;
}

interface Changing {
  readonly search: Search;
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly segmenter: Segmenter;
  readonly random: () => number;
}

/** A name of the question that the article has is changed to one that it has not; else its first number is. */
function withOtherName(
  { question, articleId }: Asked,
  { title, text }: Article,
  changing: Changing,
): Float64Array | undefined {
  const { search, names, segmenter, random } = changing;
  const words = segmenter.tag(question);
  const at = words.findIndex(
    ({ word, tag }) => isName(tag) && word.length > 1 && text.includes(word) && !title.includes(word),
  );
  const others = names.get(words[at]?.tag ?? '') ?? [];
  const other = others[Math.floor(random() * others.length)];
  if (other !== undefined && !text.includes(other)) {
    const changed = words.map(({ word }, place) => (place === at ? other : word)).join('');
    return inputsOf(search, changed, articleId)?.inputs;
  }
  const changed = question.replace(/\d+/u, (number) => String(Number(number) + 1 + Math.floor(random() * 9)));
  return changed === question ? undefined : inputsOf(search, changed, articleId)?.inputs;
}

/** A noun or verb that the answering sentence has gives way to one of another sentence: a question nearly answered. */
function withOtherWord(
  { question, articleId, gold }: Asked,
  { text, title }: Article,
  { search, segmenter, random }: Changing,
): Float64Array | undefined {
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
  return inputsOf(search, changed, articleId)?.inputs;
}

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
