/**
 * The tables as both databases have them. Times are milliseconds since 1970, for integers sort alike in every locale;
 * 0 and 1 stand for no and yes, because SQLite has no booleans. `server` is the scope: a server's id or `everyServer`.
 */
export interface Schema {
  readonly scopes: ScopeRow;
  readonly texts: TextRow;
  readonly articles: ArticleRow;
  readonly article_versions: ArticleVersionRow;
  readonly settings: SettingsRow;
  readonly questions: QuestionRow;
  readonly feedback: FeedbackRow;
  readonly aliases: AliasRow;
  readonly words: WordRow;
  readonly pins: PinRow;
  readonly dismissals: DismissalRow;
  readonly digests: DigestRow;
  readonly vectors: VectorRow;
}

/** One row a scope: counts the changes of its articles and words, and is what its writers queue at. */
export interface ScopeRow {
  server: string;
  version: number;
}

/** Each text once, whatever articles and versions have it. */
export interface TextRow {
  /** SHA-256 of the UTF-8, hexadecimal. */
  hash: string;
  text: string;
  /** How many code points. */
  characters: number;
}

/** What is now of an article; its versions are in their own table. */
export interface ArticleRow {
  server: string;
  id: string;
  /** Counts up in the order of first adding. */
  place: number;
  version: number;
  is_removed: 0 | 1;
}

export interface ArticleVersionRow {
  server: string;
  id: string;
  version: number;
  change: 'added' | 'changed' | 'removed' | 'restored';
  title: string;
  hash: string;
  published: string | null;
  source: string | null;
  author: string | null;
  url: string | null;
  licence: string | null;
  saved_at: number;
  saved_by: string | null;
}

export interface SettingsRow {
  server: string;
  /** A JSON object of what differs from the usual. */
  settings: string;
}

export interface QuestionRow {
  server: string;
  id: string;
  text: string;
  kind: 'found' | 'not-found';
  article: string | null;
  start: number | null;
  sentence: string | null;
  confidence: number;
  ms: number;
  asked_at: number;
}

export interface FeedbackRow {
  server: string;
  question: string;
  person: string;
  verdict: 'useful' | 'wrong';
  note: string | null;
  given_at: number;
}

/** Names of one thing have the same circle. */
export interface AliasRow {
  server: string;
  name: string;
  circle: number;
  place: number;
}

export interface WordRow {
  server: string;
  word: string;
  place: number;
}

/** Either a quoted sentence or a note with its author and date. */
export interface PinRow {
  server: string;
  id: string;
  question: string;
  article: string | null;
  start: number | null;
  sentence: string | null;
  note: string | null;
  author: string | null;
  date: string | null;
  /** Counts up in the order of adding. */
  place: number;
  created_at: number;
}

export interface DismissalRow {
  server: string;
  /** Of the text, which may be too long for a key. */
  hash: string;
  text: string;
  dismissed_at: number;
}

export interface DigestRow {
  server: string;
  due_at: number;
  claimed_at: number;
  posted_at: number | null;
  /** The message's id. */
  message: string | null;
}

/** For all servers together: equal texts are one. */
export interface VectorRow {
  model: string;
  hash: string;
  data: Uint8Array;
}
