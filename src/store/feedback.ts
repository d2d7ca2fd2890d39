import type { Queries } from './database.ts';
import type { FeedbackRow } from './schema.ts';
import type { TableParts } from './table-parts.ts';

/** What somebody thinks of an answer. */
export interface FeedbackDraft {
  /** The question's id. */
  readonly question: string;
  /** A keyed hash of who it is, made by the caller; never a user's id. */
  readonly person: string;
  readonly verdict: 'useful' | 'wrong';
  /** What would have been right. */
  readonly note?: string;
}

/** Feedback as it is kept. */
export interface Feedback extends FeedbackDraft {
  /** ISO 8601, UTC: when it was last changed. */
  readonly givenAt: string;
}

/** What people think of the answers: once a person and answer. */
export interface FeedbackTable {
  /** Takes the place of what this person thought of this answer before, its note too. */
  give(server: string, feedback: FeedbackDraft): Promise<void>;
  /** All on one answer, oldest first. */
  of(server: string, question: string): Promise<readonly Feedback[]>;
  /** All given at this moment or later, oldest first. */
  since(server: string, from: Date): Promise<readonly Feedback[]>;
}

/** The feedback of a database. */
export function createFeedbackTable({ database, now }: Omit<TableParts, 'changes'>): FeedbackTable {
  return {
    give: (server, { question, person, verdict, note }) =>
      database.write(async (tx) => {
        const said = { verdict, note: note ?? null, given_at: now().getTime() };
        await tx
          .insertInto('feedback')
          .values({ server, question, person, ...said })
          .onConflict((conflict) => conflict.columns(['server', 'question', 'person']).doUpdateSet(said))
          .execute();
      }),
    of: (server, question) =>
      database.read(async (db) => {
        const rows = await feedbackOf(db, server).where('question', '=', question).execute();
        return rows.map(fromRow);
      }),
    since: (server, from) =>
      database.read(async (db) => {
        const rows = await feedbackOf(db, server).where('given_at', '>=', from.getTime()).execute();
        return rows.map(fromRow);
      }),
  };
}

function feedbackOf(db: Queries, server: string) {
  return db
    .selectFrom('feedback')
    .selectAll()
    .where('server', '=', server)
    .orderBy('given_at')
    .orderBy('question')
    .orderBy('person');
}

function fromRow({ question, person, verdict, note, given_at }: FeedbackRow): Feedback {
  const givenAt = new Date(given_at).toISOString();
  return { question, person, verdict, givenAt, ...(note !== null && { note }) };
}
