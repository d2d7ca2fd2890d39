import { randomUUID } from 'node:crypto';
import type { ArticleDraft } from '../store/articles.ts';

/** An article that a manager has been shown and has not decided about yet. */
export interface Draft {
  /** The server it is meant for. */
  readonly server: string;
  readonly article: ArticleDraft;
}

/** Drafts between preview and decision. Nothing of them is stored: what is not taken is forgotten. */
export interface Drafts {
  /** Keeps a draft; gives the name by which it can be taken. */
  keep(draft: Draft): string;
  /** The draft of this name if it is this server's and not too old, once. */
  take(name: string, server: string): ArticleDraft | undefined;
}

/** A button of Discord can be pressed for a quarter of an hour at best in a private message that was deferred. */
const keptMs = 15 * 60_000;
/** In UTF-16 code units, all together: some 20 MB. The oldest give way. */
const mostCharacters = 10_000_000;

/** No drafts yet. `now` is a clock in milliseconds. */
export function createDrafts(now: () => number): Drafts {
  const kept = new Map<string, { readonly draft: Draft; readonly since: number }>();
  const forgetOld = (): void => {
    let characters = 0;
    for (const [name, { draft, since }] of [...kept].reverse()) {
      characters += draft.article.text.length;
      if (characters > mostCharacters || now() - since > keptMs) kept.delete(name);
    }
  };
  return {
    keep(draft) {
      const name = randomUUID();
      kept.set(name, { draft, since: now() });
      forgetOld();
      return name;
    },
    take(name, server) {
      forgetOld();
      const draft = kept.get(name)?.draft;
      if (draft?.server !== server) return undefined;
      kept.delete(name);
      return draft.article;
    },
  };
}
