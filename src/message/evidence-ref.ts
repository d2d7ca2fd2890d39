import { createHash } from 'node:crypto';
import type { Evidence } from '../answer/evidence.ts';
import type { Article } from '../article/article.ts';
import { type Span, textAt } from '../base/span.ts';
import type { Engine } from '../engine/engine.ts';

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

const articleHashCharacters = 8;
const checkCharacters = 4;
const refPattern = /^([\w-]{8})\.([0-9a-z]{1,9})\.([\w-]{4})$/u;

/** A sentence of an article. */
export interface Quoted {
  readonly article: Article;
  readonly sentence: Span;
}

/** A sentence as an argument of a custom id. */
export function writeRef({ article, sentence }: Quoted): string {
  const { article: hash, start, check } = refOf(article, sentence);
  return `${hash}.${start.toString(36)}.${check}`;
}

/** The sentences that some arguments of a custom id name; what names none is left out. */
export function readRefs(args: readonly string[]): readonly EvidenceRef[] {
  return args.map(readRef).filter((ref) => ref !== undefined);
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

function readRef(text: string): EvidenceRef | undefined {
  const [, article, start, check] = refPattern.exec(text) ?? [];
  if (!article || !start || !check) return undefined;
  return { article, start: Number.parseInt(start, 36), check };
}
