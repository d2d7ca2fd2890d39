/** What a page's JSON-LD tells of its article; undefined is what it does not tell. */
export interface ArticleLd {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
}

/** Types of schema.org that an article's page has: NewsArticle, Report, BlogPosting … */
const articleType = /Article|Posting|Report|WebPage/u;
/** Deeper than `@graph` in a list no page goes. */
const deepest = 4;

/** The first article, or page with a date, that the scripts tell of. A script that is no JSON tells of nothing. */
export function readJsonLd(scripts: readonly string[]): ArticleLd {
  const objects = scripts.flatMap((script) => objectsIn(parseJson(script), 0));
  const article = objects.find((object) => isArticle(object) && object.datePublished !== undefined);
  const told = article ?? objects.find(isArticle);
  if (!told) return {};
  return {
    headline: textOf(told.headline),
    published: textOf(told.datePublished),
    author: namesOf(told.author),
    publisher: namesOf(told.publisher),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined; // pages are full of JSON with a comma too many; what it tells is told elsewhere too
  }
}

function objectsIn(value: unknown, depth: number): readonly JsonObject[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  return isObject(value) ? [value, ...objectsIn(value['@graph'], depth + 1)] : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(object: JsonObject): boolean {
  return articleType.test([object['@type']].flat().join(' '));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A name, or the names of things that have one. */
function namesOf(value: unknown): string | undefined {
  const names = [value].flat().map((one) => textOf(isObject(one) ? one.name : one));
  return textOf(names.filter((name) => name !== undefined).join('、'));
}
