import { createHash } from 'node:crypto';
import type { ArticleDraft } from '../src/store/articles.ts';
import type { Store } from '../src/store/open-store.ts';

/** One change of articles. */
export type Attempt =
  | { readonly kind: 'save'; readonly drafts: readonly ArticleDraft[] }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'restore'; readonly id: string; readonly version: number };

/** The change without its texts, which are told by their SHA-256. */
export type Told =
  | { readonly kind: 'save'; readonly saved: readonly { readonly id: string; readonly hash: string }[] }
  | Exclude<Attempt, { readonly kind: 'save' }>;

/** A line that the child writes: what it is about to do, or that the last of these is done. */
export type Line = { readonly tries: Told } | { readonly done: true };

/** The scope everything happens in. */
export const crashServer = '1';

const ids = ['a', 'b', 'c', 'd', 'e'];
const mostDrafts = 3;
const longestText = 20_000;

/** A change by chance; no two texts are alike, so that every save is a version. */
export function someAttempt(): Attempt {
  const dice = Math.random();
  if (dice < 0.3) return { kind: 'remove', id: someId() };
  if (dice < 0.4) return { kind: 'restore', id: someId(), version: 1 + below(5) };
  return { kind: 'save', drafts: Array.from({ length: 1 + below(mostDrafts) }, () => draftOf(someId())) };
}

/** An article with a text that never was before. */
export function draftOf(id: string): ArticleDraft {
  const mark = `${process.pid} ${performance.now()} ${Math.random()}`;
  return { id, title: mark, text: `${mark}${'摘句。'.repeat(below(longestText / 3))}` };
}

/** The change in a line's length: a kill cannot cut through it. */
export function tellOf(attempt: Attempt): Told {
  if (attempt.kind !== 'save') return attempt;
  return { kind: 'save', saved: attempt.drafts.map(({ id, text }) => ({ id, hash: hashOf(text) })) };
}

/** SHA-256, hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Makes the change; it is kept when this resolves. */
export async function make(attempt: Attempt, { articles }: Store): Promise<void> {
  switch (attempt.kind) {
    case 'save':
      return void (await articles.saveAll(crashServer, attempt.drafts));
    case 'remove':
      return void (await articles.remove(crashServer, attempt.id));
    case 'restore':
      return void (await articles.restore(crashServer, attempt.id, attempt.version));
  }
}

function someId(): string {
  return ids[below(ids.length)] ?? '';
}

function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}
