import type { ArticleDraft, ArticleVersion } from '../../src/store/articles.ts';
import { storable } from '../../src/store/storable.ts';

type Change = ArticleVersion['change'];
interface Version {
  readonly change: Change;
  readonly title: string;
  readonly text: string;
}

/** What the store's articles come to, in as few words as it can be said: lists in memory. */
export function createModel() {
  const scopes = new Map<string, { readonly articles: Map<string, Version[]>; changes: number }>();
  const scopeOf = (server: string) => {
    const scope = scopes.get(server) ?? { articles: new Map(), changes: 0 };
    scopes.set(server, scope);
    return scope;
  };
  const append = (server: string, id: string, version: Version): number => {
    const { articles } = scopeOf(server);
    const versions = articles.get(id) ?? [];
    articles.set(id, versions);
    return versions.push(version);
  };
  const last = (server: string, id: string) => scopeOf(server).articles.get(id)?.at(-1);
  const isThere = (server: string, id: string) => (last(server, id)?.change ?? 'removed') !== 'removed';
  const put = (server: string, draft: ArticleDraft, told?: Change): { version: number; isNew: boolean } => {
    const [id, title, text] = [draft.id, storable(draft.title), storable(draft.text)];
    const before = last(server, id);
    if (isThere(server, id) && before?.title === title && before.text === text) {
      return { version: scopeOf(server).articles.get(id)?.length ?? 0, isNew: false };
    }
    const change = told ?? (isThere(server, id) ? 'changed' : 'added');
    return { version: append(server, id, { change, title, text }), isNew: true };
  };
  const counted = <T>(server: string, isChanged: boolean, value: T): T => {
    if (isChanged) scopeOf(server).changes++;
    return value;
  };
  const ids = (server: string) => [...scopeOf(server).articles.keys()];
  return {
    save: (server: string, drafts: readonly ArticleDraft[]) => {
      const done = drafts.map((draft) => put(server, draft));
      return counted(
        server,
        done.some(({ isNew }) => isNew),
        done.map(({ version }) => version),
      );
    },
    remove: (server: string, id: string) => {
      const before = last(server, id);
      const can = isThere(server, id);
      if (can && before) append(server, id, { ...before, change: 'removed' });
      return counted(server, can, can);
    },
    restore: (server: string, id: string, version: number) => {
      const old = scopeOf(server).articles.get(id)?.[version - 1];
      if (!old) return undefined;
      const done = put(server, { id, title: old.title, text: old.text }, 'restored');
      return counted(server, done.isNew, done.version);
    },
    current: (server: string) =>
      ids(server).flatMap((id) => {
        const now = last(server, id);
        return now && isThere(server, id) ? [{ id, title: now.title, text: now.text }] : [];
      }),
    history: (server: string, id: string) =>
      (scopeOf(server).articles.get(id) ?? []).map(({ change }) => change),
    removed: (server: string) =>
      ids(server)
        .filter((id) => !isThere(server, id))
        .sort(),
    version: (server: string) => scopeOf(server).changes,
  };
}
