import type { ScopeChanges } from './changes.ts';
import type { Database } from './database.ts';

/** What the tables of a store are made of. */
export interface TableParts {
  readonly database: Database;
  readonly changes: ScopeChanges;
  readonly now: () => Date;
}
