import type { Queries } from './database.ts';
import { newId } from './new-id.ts';
import { fromColumns, type QuotedSentence, toColumns } from './quoted-sentence.ts';
import type { QuestionRow } from './schema.ts';
import type { TableParts } from './table-parts.ts';

export type { QuotedSentence };

/** A question and what became of it; never who asked. */
export interface QuestionDraft {
  readonly text: string;
  readonly kind: 'found' | 'not-found';
  /** The sentence that was shown; with `not-found` the nearest, if there was one. */
  readonly evidence?: QuotedSentence;
  /** From 0 to 1. */
  readonly confidence: number;
  /** How long the answer took. */
  readonly ms: number;
}

/** A question as it is kept. */
export interface AskedQuestion extends QuestionDraft {
  readonly server: string;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly askedAt: string;
}

/** The questions asked in each server. Whether a server wants them kept is for the caller to look up. */
export interface QuestionTable {
  /** Keeps the question and gives its id: twelve characters of A–Z, a–z, 0–9, - and _. */
  record(server: string, asked: QuestionDraft): Promise<string>;
  find(server: string, id: string): Promise<AskedQuestion | undefined>;
  /** Those asked at this moment or later, oldest first. */
  since(server: string, from: Date): Promise<readonly AskedQuestion[]>;
  /** Forgets those asked earlier, with their feedback; gives how many questions. */
  prune(server: string, before: Date): Promise<number>;
  /** Forgets all, with their feedback; gives how many questions. */
  clear(server: string): Promise<number>;
  /** The servers of which there is a question or feedback to forget, sorted. */
  servers(): Promise<readonly string[]>;
}

/** The questions of a database. */
export function createQuestionTable({ database, now }: Omit<TableParts, 'changes'>): QuestionTable {
  return {
    record: (server, asked) =>
      database.write(async (tx) => {
        const row = toRow(asked, { server, id: newId(), asked_at: now().getTime() });
        await tx.insertInto('questions').values(row).execute();
        return row.id;
      }),
    find: (server, id) =>
      database.read(async (db) => {
        const row = await questionsOf(db, server).where('id', '=', id).executeTakeFirst();
        return row && fromRow(row);
      }),
    since: (server, from) =>
      database.read(async (db) => {
        const rows = await questionsOf(db, server)
          .where('asked_at', '>=', from.getTime())
          .orderBy('asked_at')
          .orderBy('id')
          .execute();
        return rows.map(fromRow);
      }),
    prune: (server, before) => database.write((tx) => forget(tx, server, before.getTime())),
    clear: (server) => database.write((tx) => forget(tx, server, undefined)),
    servers: () =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('questions')
          .select('server')
          .union(db.selectFrom('feedback').select('server'))
          .execute();
        return rows.map(({ server }) => server).sort();
      }),
  };
}

function questionsOf(db: Queries, server: string) {
  return db.selectFrom('questions').selectAll().where('server', '=', server);
}

/** All, or those asked before; feedback of a question that was never kept goes by its own age. */
async function forget(tx: Queries, server: string, before: number | undefined): Promise<number> {
  let questions = tx.deleteFrom('questions').where('server', '=', server);
  let feedback = tx.deleteFrom('feedback').where('server', '=', server);
  if (before !== undefined) {
    questions = questions.where('asked_at', '<', before);
    feedback = feedback.where((row) =>
      row.or([
        row('given_at', '<', before),
        row(
          'question',
          'in',
          tx.selectFrom('questions').select('id').where('server', '=', server).where('asked_at', '<', before),
        ),
      ]),
    );
  }
  await feedback.execute();
  const { numDeletedRows } = await questions.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function toRow(
  { text, kind, evidence, confidence, ms }: QuestionDraft,
  key: Pick<QuestionRow, 'server' | 'id' | 'asked_at'>,
): QuestionRow {
  return { ...key, text, kind, confidence, ms, ...toColumns(evidence) };
}

function fromRow(row: QuestionRow): AskedQuestion {
  const { server, id, text, kind, confidence, ms } = row;
  const evidence = fromColumns(row);
  const askedAt = new Date(row.asked_at).toISOString();
  return { server, id, text, kind, confidence, ms, askedAt, ...(evidence && { evidence }) };
}
