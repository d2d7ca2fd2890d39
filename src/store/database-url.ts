import { Fault } from '../base/fault.ts';

/** Where the data is. */
export type Place =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

/**
 * Reads `file:data/zhaiju.db` (relative to the working directory), `file:/srv/zhaiju.db`, `file::memory:` or
 * `postgres://…`. Anything else throws Fault `store-unavailable`, without the URL, for it may hold a password.
 */
export function readDatabaseUrl(url: string): Place {
  if (/^postgres(?:ql)?:\/\//u.test(url)) return { kind: 'postgres', url };
  // file:///srv/x is how URLs write /srv/x; one with a host would be a file on another machine.
  const path = /^file:(?:\/\/(?=\/))?([^?#]+)$/u.exec(url)?.[1];
  if (path === undefined || path.startsWith('//')) {
    throw new Fault(
      'store-unavailable',
      'DATABASE_URL must be file:PATH (file:data/zhaiju.db), without options, or postgres://USER:PASSWORD@HOST/DATABASE',
    );
  }
  return { kind: 'sqlite', path };
}
