import type { Article } from '../../article/article.ts';
import { type Span, textAt } from '../../base/span.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Fact } from '../../reading/facts.ts';
import { onOneLine } from '../escape.ts';
import { findEvidence, readRefs } from '../evidence-ref.ts';
import { findViewed } from '../view-ref.ts';
import type { PackRef } from './pack-ref.ts';

/** Something that can be put into a post. */
export type PackItem =
  | { readonly kind: 'wide' | 'square' | 'figures' }
  /** Quoted word for word; `bold` are the figures that stand out. */
  | { readonly kind: 'sentence'; readonly sentence: Span; readonly bold: readonly Span[] }
  | { readonly kind: 'event'; readonly date: Span; readonly event: Span };

/** What can be posted of an article. The items come in the order in which they would stand. */
export interface Pack {
  readonly article: Article;
  readonly figures: readonly Fact[];
  readonly items: readonly PackItem[];
  /** The bits of the items that are chosen. */
  readonly chosen: number;
}

/** A select of Discord takes 25 options; the picture and the figures are three of them. */
const mostLines = 15;
const mostFigures = 3;

type PackEngine = Pick<Engine, 'articles' | 'evidenceAt' | 'facts' | 'timeline' | 'summary'>;

/** Puts a pack together from the articles as they are now; undefined if what it was of is gone. */
export function openPack(ref: PackRef, engine: PackEngine): Pack | undefined {
  const content = contentOf(ref, engine);
  if (!content) return undefined;
  const { article, figures, lines } = content;
  const fixed: readonly PackItem[] = [
    { kind: 'wide' },
    { kind: 'square' },
    ...(figures.length > 0 ? [{ kind: 'figures' } as const] : []),
  ];
  const items = [...fixed, ...lines.slice(0, mostLines)];
  const known = 2 ** items.length - 1;
  // All but the square picture, and no more lines than are read at a glance.
  const usual = items.reduce(
    (bits, { kind }, at) => (kind === 'square' || at > 7 ? bits : bits | (1 << at)),
    0,
  );
  return { article, figures: figures.slice(0, mostFigures), items, chosen: (ref.chosen ?? usual) & known };
}

/** The items of a pack that are chosen. */
export function chosenItems({ items, chosen }: Pack): readonly PackItem[] {
  return items.filter((_, at) => (chosen & (1 << at)) !== 0);
}

interface Content {
  readonly article: Article;
  readonly figures: readonly Fact[];
  readonly lines: readonly PackItem[];
}

function contentOf(ref: PackRef, engine: PackEngine): Content | undefined {
  if (ref.source === 'answer') return contentOfAnswer(ref, engine);
  const article = findViewed({ article: ref.of }, engine.articles());
  if (!article) return undefined;
  const articleId = article.id;
  const { figures = [], sentences = [] } = engine.summary({ articleId }) ?? {};
  if (ref.source === 'timeline') {
    const events = engine.timeline({ articleId })?.events ?? [];
    return { article, figures, lines: events.map(({ date, event }) => ({ kind: 'event', date, event })) };
  }
  const lines = sentences.map(({ sentence }): PackItem => {
    const bold = figures.filter((fact) => fact.sentence.start === sentence.start).map(({ figure }) => figure);
    return { kind: 'sentence', sentence, bold };
  });
  return { article, figures, lines };
}

function contentOfAnswer(ref: PackRef, engine: PackEngine): Content | undefined {
  const [named] = readRefs([ref.of]);
  const evidence = named && findEvidence(named, engine);
  if (!evidence) return undefined;
  const { article, sentence } = evidence;
  const facts = engine.facts({ articleId: article.id })?.facts ?? [];
  const figures = facts.filter(
    (fact) => fact.sentence.start === sentence.start && fact.figure.value !== undefined,
  );
  const bold = figures.map(({ figure }) => figure);
  return { article, figures, lines: [{ kind: 'sentence', sentence, bold }] };
}

/** An item's own words on one line, for the list from which items are chosen. */
export function wordsOf({ article: { text } }: Pack, item: PackItem): string {
  if (item.kind === 'sentence') return onOneLine(textAt(text, item.sentence));
  if (item.kind === 'event')
    return `${onOneLine(textAt(text, item.date))} ${onOneLine(textAt(text, item.event))}`;
  return '';
}
