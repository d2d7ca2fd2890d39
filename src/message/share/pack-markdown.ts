import { textAt } from '../../base/span.ts';
import { onOneLine } from '../escape.ts';
import { type Language, phrasesIn } from '../language.ts';
import { figureWords } from './figure-line.ts';
import { chosenItems, type Pack } from './pack.ts';

/** What was chosen as Markdown for other places: the quotations word for word, a line of each its own quote line. */
export function packMarkdown(pack: Pack, language: Language): string {
  const { article } = pack;
  const chosen = chosenItems(pack);
  const figures = chosen.some(({ kind }) => kind === 'figures') ? pack.figures.map(figureWords) : [];
  const lines = chosen.flatMap((item) => {
    if (item.kind === 'sentence')
      return [`> ${textAt(article.text, item.sentence).replaceAll('\n', '\n> ')}`];
    if (item.kind !== 'event') return [];
    return [
      `- **${onOneLine(textAt(article.text, item.date))}** ${onOneLine(textAt(article.text, item.event))}`,
    ];
  });
  const day = article.published && phrasesIn(language).published(article.published);
  const source = [article.source, day, article.url].filter(Boolean).join(' · ');
  return [
    `# ${onOneLine(article.title)}`,
    figures.map(({ value, what }) => `- **${value}** ${what}`.trimEnd()).join('\n'),
    lines.join(lines[0]?.startsWith('-') ? '\n' : '\n\n'),
    source,
  ]
    .filter(Boolean)
    .join('\n\n');
}
