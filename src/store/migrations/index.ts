import { library } from './0001-library.ts';
import { community } from './0002-community.ts';
import { vectors } from './0003-vectors.ts';
import type { Migration } from './migration.ts';

/** Every migration in the order in which they run. New ones go to the end; the names stand in people's databases. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-library': library,
  '0002-community': community,
  '0003-vectors': vectors,
};
