import { createHash } from 'node:crypto';
import type { Evidence } from '../answer/evidence.ts';
import type { Article } from '../article/article.ts';
import { type Span, textAt } from '../base/span.ts';
import type { Engine } from '../engine/engine.ts';

/** What the bot's buttons do. */
export type ButtonName = 'context' | 'other' | 'share' | 'page' | 'publish';

/**
 * A sentence named in few characters, so that a button still works after a restart: nothing is remembered and
 * nothing is trusted; whatever comes back is looked up in the articles again.
 */
export interface EvidenceRef {
  /** Hash of the article's id. */
  readonly article: string;
  readonly start: number;
  /** Hash of the sentence, by which a changed article is noticed. */
  readonly check: string;
}

/** A button's custom id taken apart. */
export interface ButtonId {
  readonly button: string;
  readonly refs: readonly EvidenceRef[];
}

/** Discord's limit for a custom id. */
const customIdCharacters = 100;
const articleHashCharacters = 8;
const checkCharacters = 4;
const refPattern = /^([\w-]{8})\.([0-9a-z]{1,9})\.([\w-]{4})$/u;

/** A sentence of an article. */
export interface Quoted {
  readonly article: Article;
  readonly sentence: Span;
}

/** The custom id of a button about these sentences, or about as many of them as an id has room for. */
export function writeButtonId(button: ButtonName, evidence: readonly Quoted[] = []): string {
  let id: string = button;
  for (const one of evidence) {
    const longer = `${id}:${writeRef(refOf(one.article, one.sentence))}`;
    if (longer.length > customIdCharacters) break;
    id = longer;
  }
  return id;
}

/** Reads any custom id at all; parts that are no references are left out. */
export function readButtonId(customId: string): ButtonId {
  const [button = '', ...parts] = customId.split(':');
  return { button, refs: parts.map(readRef).filter((ref) => ref !== undefined) };
}

/** The evidence a reference names, or undefined if the article is gone or its sentence no longer stands there. */
export function findEvidence(
  ref: EvidenceRef,
  engine: Pick<Engine, 'articles' | 'evidenceAt'>,
): Evidence | undefined {
  const article = engine.articles().find(({ id }) => shortHash(id, articleHashCharacters) === ref.article);
  const evidence = article && engine.evidenceAt(article.id, ref.start);
  return evidence && refOf(evidence.article, evidence.sentence).check === ref.check ? evidence : undefined;
}

/** A few URL-safe characters that stand for a text wherever the text itself is too long. */
export function shortHash(text: string, characters: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, characters);
}

function refOf(article: Article, sentence: Span): EvidenceRef {
  return {
    article: shortHash(article.id, articleHashCharacters),
    start: sentence.start,
    check: shortHash(textAt(article.text, sentence), checkCharacters),
  };
}

function writeRef({ article, start, check }: EvidenceRef): string {
  return `${article}.${start.toString(36)}.${check}`;
}

function readRef(text: string): EvidenceRef | undefined {
  const [, article, start, check] = refPattern.exec(text) ?? [];
  if (!article || !start || !check) return undefined;
  return { article, start: Number.parseInt(start, 36), check };
}
