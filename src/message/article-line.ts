import type { ArticleFacts } from '../article/article.ts';
import { clip } from '../text/clip.ts';
import { clipShort } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import type { Phrases } from './phrases.ts';

/** Some thirty Han characters: most headlines whole, and a dozen of them in a message. */
const titleBytes = 96;

/** Day, source and author of an article in one line of Markdown; undefined if none is known. */
export function renderOrigin(
  { published, source, author }: ArticleFacts,
  phrases: Phrases,
): string | undefined {
  const told = [published && phrases.published(published), source, author]
    .filter((one) => one !== undefined && one !== '')
    .map((one) => escapeMarkdown(clipShort(onOneLine(one ?? ''))));
  return told.length === 0 ? undefined : `-# ${told.join(' · ')}`;
}

/** A title as part of a line of Markdown. */
export function renderTitle(title: string, id: string): string {
  return escapeMarkdown(clip(onOneLine(title) || id, { max: titleBytes, unit: 'bytes' }));
}
