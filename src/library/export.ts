import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { splitFrontMatter } from '../article/front-matter.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import type { ArticleDraft } from '../store/articles.ts';

const fields = ['id', 'title', 'published', 'source', 'author', 'url', 'licence'] as const;

/** An article as a Markdown file that gives the very same article when it is read again. */
export function writeExport(article: ArticleDraft): string {
  // A JSON string is a YAML string, whatever it holds.
  const facts = fields.flatMap((field) => {
    const value = article[field];
    return value === undefined || value === '' ? [] : [`${field}: ${JSON.stringify(value)}`];
  });
  return `---\n${facts.join('\n')}\n---\n\n${article.text}`;
}

/** Writes every article into a folder, a file each, named by number: no title or id ever becomes a path. */
export async function exportTo(folder: string, articles: readonly ArticleDraft[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const width = String(articles.length).length;
    for (const [at, article] of articles.entries()) {
      const name = `${String(at + 1).padStart(width, '0')}-${plainName(article.id)}.md`;
      await writeFile(join(folder, name), writeExport(article), { flag: 'wx' });
    }
  } catch (error) {
    throw new Fault('call-invalid', `${folder}: ${reasonOf(error)}; export into an empty folder`, {
      cause: error,
    });
  }
}

/** The letters and digits of an id, for the reader of the folder alone. */
function plainName(id: string): string {
  return id.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 40) || 'article';
}

/** The articles of a folder that was exported, in the same order. Throws Fault `corpus-unreadable` for anything else in a .md file. */
export async function readExport(folder: string): Promise<readonly ArticleDraft[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new Fault('corpus-unreadable', `${folder}: ${reasonOf(error)}`, { cause: error });
  });
  const drafts: ArticleDraft[] = [];
  for (const name of names.filter((one) => extname(one).toLowerCase() === '.md').sort()) {
    const { facts, text } = splitFrontMatter(await readFile(join(folder, name), 'utf8'));
    const { id, title } = facts;
    if (id === undefined || title === undefined)
      throw new Fault(
        'corpus-unreadable',
        `${join(folder, name)}: it has no id or title; use library add for files of your own`,
      );
    drafts.push({ ...facts, id, title, text });
  }
  if (drafts.length === 0) throw new Fault('corpus-unreadable', `${folder}: it holds no .md file`);
  return drafts;
}
