import { covers, type Span, textAt } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import { countingNouns } from '../../figures/measure-words.ts';
import type { Sentence, TakenApart } from '../../index/sentence.ts';
import { fold } from '../../text/normalize.ts';
import { splitClauses } from '../../text/sentences.ts';
import { eventOf } from '../event.ts';
import { remembered } from '../remembered.ts';
import { whatOf } from '../what/index.ts';
import type { Articles } from './articles.ts';
import { similarityOf } from './similarity.ts';
import type { Term } from './terms.ts';

/** What a word tells where it stands near: beside the figure, in its sentence, or only in view of the reader. */
const nearness = { own: 1, sentence: 0.85, context: 0.45 };
/** A word of which only some characters are there. */
const partly = 0.6;
const ofTwo = 0.35;

/** The words around a figure of an article, folded, from near to far. */
export interface Surroundings {
  readonly own: string;
  readonly sentence: string;
  readonly context: string;
}

/** What stands around a figure; to what it is compared (仅次于成都) is not what it is said of, and left out. */
export const surroundingsOf = remembered(
  (figure: Figure, sentence: Sentence, articles: Articles): Surroundings => {
    const { text } = sentence.article;
    const clauses = clausesOf(sentence);
    const clause = clauses.find((one) => covers(one, figure)) ?? sentence.passage.sentence;
    const event = figure.kind === 'date' || figure.kind === 'period' ? eventOf(figure, sentence) : undefined;
    const own = [clause, event, whatOf(figure, sentence)].filter((span) => span !== undefined);
    return {
      own: withoutCompared(own.map((span) => fold(textAt(text, span))).join('\n')),
      sentence: withoutCompared(sentence.folded),
      context: articles.contextOf(sentence),
    };
  },
);

const clausesOf = remembered(({ article, passage }: Sentence) =>
  splitClauses(article.text, passage.sentence),
);

function withoutCompared(folded: string): string {
  return folded.replace(/(?:仅?次于|低于|高于|超过|不及|不如|落后于|领先于|优于|多于|少于)[^,。;0-9]*/gu, '');
}

/** The share of the terms that stand around, by weight, 0 to 1. */
export function coverageOf(terms: readonly Term[], around: Surroundings): number {
  let total = 0;
  let covered = 0;
  for (const term of terms) {
    total += term.weight;
    covered += term.weight * presenceOf(term, around);
  }
  return total > 0 ? covered / total : 0;
}

/** How surely a term is spoken of, 0 to 1. */
export function presenceOf({ forms, name }: Term, around: Surroundings): number {
  const places = Object.entries(nearness) as [keyof Surroundings, number][];
  return Math.max(
    ...places.map(([place, worth]) => worth * presenceIn(around[place], forms, name === undefined)),
  );
}

function presenceIn(text: string, forms: readonly string[], mayBePartly: boolean): number {
  if (forms.some((form) => text.includes(form))) return 1;
  const [word = ''] = forms;
  if (!mayBePartly) return 0;
  if (word.length === 2) return [...word].some((character) => text.includes(character)) ? ofTwo : 0;
  const pairs = Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  return pairs.length > 0 ? (partly * pairs.filter((pair) => text.includes(pair)).length) / pairs.length : 0;
}

/** What a figure is of and among what, folded; what counts itself (7国) goes by two names. */
export interface Subject {
  readonly what: readonly string[];
  readonly scope: readonly string[];
}

/** The subject of a figure in its sentence. */
export const subjectOf = remembered((figure: Figure, sentence: TakenApart): Subject => {
  const told = (span: Span | undefined): string => (span ? fold(textAt(sentence.article.text, span)) : '');
  const { unit = '' } = figure;
  const what = [told(whatOf(figure, sentence)), countingNouns.includes(unit) ? unit : ''];
  return { what: what.filter(Boolean), scope: [told(figure.scope)].filter(Boolean) };
});

/** How alike two subjects are, 0 to 1; undefined where either does not say. */
export interface Likeness {
  readonly what: number | undefined;
  readonly scope: number | undefined;
}

/** Compares what is counted and among what; 在友好交往度排名里: what one writer ranks among, another ranks by. */
export function compareSubjects(one: Subject, other: Subject): Likeness {
  const among = likenessOf(one.scope, other.scope);
  return {
    what: likenessOf(one.what, other.what),
    scope: among === undefined ? undefined : Math.max(among, likenessOf(one.scope, other.what) ?? 0),
  };
}

function likenessOf(ones: readonly string[], others: readonly string[]): number | undefined {
  if (ones.length === 0 || others.length === 0) return undefined;
  return Math.max(...ones.flatMap((one) => others.map((other) => similarityOf(one, other))));
}
