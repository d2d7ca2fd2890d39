import { Fault } from '../base/fault.ts';
import type { Work } from './changes.ts';
import type { Queries } from './database.ts';
import type { AliasRow } from './schema.ts';

/** The groups of names, in the order in which their first names were added. */
export async function readCircles(db: Queries, server: string): Promise<readonly (readonly string[])[]> {
  const circles = new Map<number, string[]>();
  for (const { circle, name } of await readNames(db, server)) {
    circles.set(circle, [...(circles.get(circle) ?? []), name]);
  }
  return [...circles.values()];
}

/** Puts the names into one group with all names that any of them already goes with. The scope must be locked. */
export async function joinCircle(
  tx: Queries,
  server: string,
  names: readonly string[],
): Promise<Work<undefined>> {
  const known = await readNames(tx, server);
  const joined = new Set(known.filter(({ name }) => names.includes(name)).map(({ circle }) => circle));
  const added = names.filter((name) => !known.some((row) => row.name === name));
  if (names.length < 2 && joined.size === 0) {
    throw new Fault('call-invalid', 'name two things that are the same, or one that is already known');
  }
  if (added.length === 0 && joined.size < 2) return { value: undefined, isChanged: false };
  const circle = Math.min(...joined, nextOf(known, 'circle'));
  const place = nextOf(known, 'place');
  if (joined.size > 0) {
    await tx
      .updateTable('aliases')
      .set({ circle })
      .where('server', '=', server)
      .where('circle', 'in', [...joined])
      .execute();
  }
  if (added.length > 0) {
    const rows = added.map((name, at) => ({ server, name, circle, place: place + at }));
    await tx.insertInto('aliases').values(rows).execute();
  }
  return { value: undefined, isChanged: true };
}

/** Takes a name out of its group, and the last one with it. The scope must be locked. */
export async function leaveCircle(tx: Queries, server: string, name: string): Promise<Work<boolean>> {
  const known = await readNames(tx, server);
  const circle = known.find((row) => row.name === name)?.circle;
  const names = known.filter((row) => row.circle === circle).map((row) => row.name);
  if (circle === undefined) return { value: false, isChanged: false };
  await tx
    .deleteFrom('aliases')
    .where('server', '=', server)
    .where('name', 'in', names.length > 2 ? [name] : names)
    .execute();
  return { value: true, isChanged: true };
}

function readNames(db: Queries, server: string): Promise<AliasRow[]> {
  return db.selectFrom('aliases').selectAll().where('server', '=', server).orderBy('place').execute();
}

function nextOf(rows: readonly AliasRow[], column: 'circle' | 'place'): number {
  return 1 + rows.reduce((most, row) => Math.max(most, row[column]), 0);
}
