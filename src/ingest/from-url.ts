import { basename } from 'node:path';
import { type FetchOptions, fetchPage } from './fetch-page.ts';
import { ingestFile } from './ingest.ts';
import type { Ingested } from './ingested.ts';

export type UrlOptions = FetchOptions;

/** Fetching is the longer half of the work. */
const fetching = 0.7;

/**
 * One page of the public web, at a person's request: fetched, read as a file is, and with its address among its facts.
 * Throws Fault `url-refused`, `url-unreachable`, and those of `ingestFile`.
 */
export async function ingestUrl(address: string, options: UrlOptions = {}): Promise<Ingested> {
  const { onProgress = () => {} } = options;
  const { url, ...body } = await fetchPage(address, {
    ...options,
    onProgress: (share) => onProgress(share * fetching),
  });
  const name = basename(url.pathname);
  const taken = await ingestFile(
    { name, ...body },
    { onProgress: (share) => onProgress(fetching + share * (1 - fetching)) },
  );
  return { ...taken, url: addressOf(taken, url) };
}

/** The page's own word for its address, if it names its own site; a front matter's word counts in any case. */
function addressOf({ kind, url: told }: Ingested, found: URL): string {
  const isOwn = told !== undefined && (kind !== 'html' || new URL(told).hostname === found.hostname);
  if (isOwn) return told;
  const plain = new URL(found);
  plain.hash = '';
  return plain.href;
}
