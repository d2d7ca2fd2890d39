import { Fault } from '../base/fault.ts';
import type { Queries } from './database.ts';
import { newId } from './new-id.ts';
import { fromColumns, type QuotedSentence, toColumns } from './quoted-sentence.ts';
import type { PinRow } from './schema.ts';
import { lockScope } from './scope.ts';
import type { TableParts } from './table-parts.ts';

/** A sentence of an article, in the words it had. */
export interface PinnedQuotation extends QuotedSentence {
  readonly kind: 'quotation';
}

/** What somebody of the server has written. */
export interface PinnedNote {
  readonly kind: 'note';
  readonly text: string;
  /** The name they show. */
  readonly author: string;
  /** When they wrote it, as the caller wants it told: ISO 8601. */
  readonly date: string;
}

/** An answer that the managers of a server have chosen for a question. */
export interface PinDraft {
  readonly question: string;
  readonly answer: PinnedQuotation | PinnedNote;
}

/** A pinned answer as it is kept. */
export interface Pin extends PinDraft {
  readonly server: string;
  /** Twelve characters of A–Z, a–z, 0–9, - and _. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** The pinned answers of each server. They count as no change of its articles. */
export interface PinTable {
  /** Throws Fault `call-invalid` where the question, the sentence or the note is empty. */
  add(server: string, pin: PinDraft): Promise<Pin>;
  /** In the order in which they were added. */
  list(server: string): Promise<readonly Pin[]>;
  /** False if it is not there. */
  remove(server: string, id: string): Promise<boolean>;
}

/** The pinned answers of a database. */
export function createPinTable({ database, now }: Omit<TableParts, 'changes'>): PinTable {
  return {
    add: async (server, pin) => {
      const said = toSaid(pin);
      return database.write(async (tx) => {
        await lockScope(tx, server);
        const place = await nextPlace(tx, server);
        const row = await tx
          .insertInto('pins')
          .values({ server, id: newId(), ...said, place, created_at: now().getTime() })
          .returningAll()
          .executeTakeFirstOrThrow();
        return fromRow(row);
      });
    },
    list: (server) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('pins')
          .selectAll()
          .where('server', '=', server)
          .orderBy('place')
          .execute();
        return rows.map(fromRow);
      }),
    remove: (server, id) =>
      database.write(async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('pins')
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0n;
      }),
  };
}

async function nextPlace(tx: Queries, server: string): Promise<number> {
  const last = await tx
    .selectFrom('pins')
    .select((row) => row.fn.max('place').as('place'))
    .where('server', '=', server)
    .executeTakeFirst();
  return (last?.place ?? 0) + 1;
}

function toSaid({ question, answer }: PinDraft): Omit<PinRow, 'server' | 'id' | 'place' | 'created_at'> {
  const isNote = answer.kind === 'note';
  const words = isNote ? answer.text : answer.sentence;
  if (question.trim() === '' || words.trim() === '') {
    throw new Fault('call-invalid', 'a pinned answer needs a question and words');
  }
  const note = isNote ? answer : undefined;
  return {
    question,
    ...toColumns(isNote ? undefined : answer),
    note: note?.text ?? null,
    author: note?.author ?? null,
    date: note?.date ?? null,
  };
}

function fromRow(row: PinRow): Pin {
  const { server, id, question } = row;
  const quoted = fromColumns(row);
  const answer = quoted
    ? ({ kind: 'quotation', ...quoted } as const)
    : ({ kind: 'note', text: row.note ?? '', author: row.author ?? '', date: row.date ?? '' } as const);
  return { server, id, question, answer, createdAt: new Date(row.created_at).toISOString() };
}
