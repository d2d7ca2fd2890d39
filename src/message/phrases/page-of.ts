import type { PageNumber } from '../phrases.ts';

/** What a title says behind its article: the topic, and where the page stands among several. */
export function pageOf({ topic, page, pages }: PageNumber): string {
  const about = topic ? ` · ${topic}` : '';
  return pages > 1 ? `${about} · ${page + 1}/${pages}` : about;
}
