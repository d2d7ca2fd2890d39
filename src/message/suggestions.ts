import type { Article } from '../article/article.ts';
import { Fault } from '../base/fault.ts';
import { textAt } from '../base/span.ts';
import type { AskOptions, Engine } from '../engine/engine.ts';
import type { ReadOptions } from '../engine/reader.ts';
import { isName } from '../reading/pieces.ts';
import { fold } from '../text/normalize.ts';
import { choiceLimits, clipForChoice } from './budget.ts';
import { onOneLine } from './escape.ts';
import { shortHash } from './evidence-ref.ts';
import { longestTopic } from './view-ref.ts';

/** A suggestion of an option: what a person reads, and what comes back when it is chosen. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What comes back when a value was too long for Discord: a hash in its place. */
const stoodIn = /^#[\w-]{16}$/u;
const hashCharacters = 16;
/** Among this many questions a chosen one is looked for again. */
const mostSuggestions = 1_000;

/** Questions the articles answer, for what has been typed so far. */
export function suggestQuestions(engine: Engine, typed: string, options: AskOptions): Choice[] {
  return choicesOf(
    engine.suggest(typed, { ...options, limit: choiceLimits.choices }),
    (question) => question,
  );
}

/** The question behind an option's value: what was typed, or the suggestion chosen; undefined if that is gone. */
export function chosenQuestion(engine: Engine, value: string, options: AskOptions): string | undefined {
  if (!stoodIn.test(value)) return value;
  return engine
    .suggest('', { ...options, limit: mostSuggestions })
    .find((question) => valueFor(question) === value);
}

/** Articles whose title holds what has been typed so far, in either Chinese script. */
export function suggestArticles(engine: Pick<Engine, 'articles'>, typed: string): Choice[] {
  const wanted = fold(typed);
  const articles = engine.articles().filter(({ title }) => fold(title).includes(wanted));
  return choicesOf(
    articles,
    ({ title, id }) => onOneLine(title) || id,
    ({ id }) => id,
  );
}

/** Terms of an article that hold what has been typed so far: what its figures are of, and its names, the most frequent first. */
export function suggestTopics(engine: Engine, typed: string, options: ReadOptions): Choice[] {
  const wanted = fold(typed.trim());
  const counts = new Map<string, number>();
  for (const { article, figure, what } of engine.facts(options)?.facts ?? []) {
    const span = isName(figure) ? figure : figure.kind === 'date' ? undefined : what;
    const term = span ? onOneLine(textAt(article.text, span)) : '';
    if (term !== '' && term.length <= longestTopic && fold(term).includes(wanted))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return choicesOf(
    [...counts].sort(([, one], [, other]) => other - one),
    ([term]) => term,
  );
}

/** Those of some words that hold what has been typed so far. */
export function choicesAmong(words: readonly string[], typed: string): Choice[] {
  const wanted = fold(typed.trim());
  return choicesOf(
    words.filter((word) => fold(word).includes(wanted)),
    (word) => word,
  );
}

/** The option's article as engines take it; none where none was given. Throws Fault `article-unknown`. */
export function articleOption(engine: Engine, value: string | null): ReadOptions {
  if (value === null) return {};
  const article = chosenArticle(engine, value);
  if (!article) throw new Fault('article-unknown', 'no article has the id or title that was given');
  return { articleId: article.id };
}

/** The article behind an option's value: one chosen, or one whose title was written out. */
export function chosenArticle(engine: Engine, value: string): Article | undefined {
  const wanted = fold(value);
  const articles = engine.articles();
  return (
    articles.find(({ id }) => valueFor(id) === value) ?? articles.find(({ title }) => fold(title) === wanted)
  );
}

function choicesOf<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  keyOf: (thing: T) => string = nameOf,
): Choice[] {
  return things
    .map((thing) => ({ name: clipForChoice(onOneLine(nameOf(thing))), value: valueFor(keyOf(thing)) }))
    .filter(({ name, value }) => name !== '' && value !== '')
    .slice(0, choiceLimits.choices);
}

function valueFor(key: string): string {
  return key.length > choiceLimits.characters ? `#${shortHash(key, hashCharacters)}` : key;
}

/** What is being typed into a command: the option, its value so far, and the article chosen beside it. */
export interface Typed {
  readonly name: string;
  readonly value: string;
  readonly article: string | null;
}

/** Completes the option `article` by titles, and any other by `suggest`, within the article chosen so far. */
export function suggestWithin(
  engine: Engine,
  { name, value, article }: Typed,
  suggest: typeof suggestQuestions | typeof suggestTopics,
): Choice[] {
  if (name === 'article') return suggestArticles(engine, value);
  const chosen = chosenArticle(engine, article ?? '');
  return suggest(engine, value, chosen ? { articleId: chosen.id } : {});
}
