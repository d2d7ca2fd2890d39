import { type CreateTableBuilder, type Engine, type Queries, sql } from '../database.ts';

/** One step of the tables' history. It runs once a database, in a transaction, and never changes once released. */
export type Migration = (tx: Queries, engine: Engine) => Promise<void>;

/** A column's type as both databases know it; with a question mark it may be null. */
type ColumnType = 'text' | 'integer' | 'bigint' | 'double precision' | 'blob' | 'bytea';
type Column = ColumnType | `${ColumnType}?`;

interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly key: readonly string[];
  /** Columns that name a row of another table by its key. */
  readonly references?: readonly {
    readonly columns: readonly string[];
    readonly table: string;
    readonly key: readonly string[];
  }[];
  /** Columns to look rows up by, beside the key. */
  readonly index?: readonly string[];
}

/** Creates a table with its keys and its index. */
export async function createTable(
  tx: Queries,
  { name, columns, key, references = [], index }: Table,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = tx.schema.createTable(name);
  for (const [column, type] of Object.entries(columns)) {
    const isNullable = type.endsWith('?');
    table = table.addColumn(column, sql.raw(type.replace('?', '')), (made) =>
      isNullable ? made : made.notNull(),
    );
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...key]);
  for (const { columns: from, table: target, key: to } of references) {
    table = table.addForeignKeyConstraint(`${name}_${target}`, [...from], target, [...to]);
  }
  await table.execute();
  if (index)
    await tx.schema
      .createIndex(`${name}_index`)
      .on(name)
      .columns([...index])
      .execute();
}
