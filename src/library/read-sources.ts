import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArticle } from '../article/parse-article.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { ingestUrl } from '../ingest/from-url.ts';
import { type Ingested, ingestFile } from '../ingest/ingest.ts';
import { fileMost } from '../ingest/limits.ts';
import type { ArticleDraft } from '../store/articles.ts';
import { draftOf } from './propose.ts';

/** The drafts of some files and addresses, in their order. Throws the Faults of ingest with the source named. */
export async function readSources(sources: readonly string[]): Promise<readonly ArticleDraft[]> {
  const drafts: ArticleDraft[] = [];
  for (const source of sources) {
    try {
      const draft = draftOf(await read(source));
      parseArticle(draft);
      drafts.push(draft);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      throw new Fault(error.code, `${source}: ${error.message}`, { cause: error });
    }
  }
  return drafts;
}

/** A file is called by its name where that can be an id; what has none is called by its title. */
async function read(source: string): Promise<Ingested> {
  if (/^[a-z]+:\/\//iu.test(source)) return ingestUrl(source, {});
  const taken = await ingestFile({ name: basename(source), bytes: await readBytes(source) });
  const stem = basename(source, extname(source));
  return { ...taken, id: taken.id ?? stem };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > fileMost)
      throw new Fault('file-too-large', `the file has ${size} bytes, more than ${fileMost}`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('article-unreadable', reasonOf(error), { cause: error });
  }
}
