import { covers, type Span } from '../../base/span.ts';
import type { ValueRule } from './value-rule.ts';

/** What a dateline or byline answers to a question about the article itself. */
export const imprintValue: ValueRule = {
  name: 'imprint',
  select({ question: { want } }, { article: { dateline, byline }, passage }) {
    const within = (span: Span | undefined): readonly Span[] =>
      span && covers(passage.sentence, span) ? [span] : [];
    switch (want.kind) {
      case 'article-date':
        return within(dateline?.date);
      case 'article-author':
        return within(byline?.author);
      case 'article-source':
        return [...within(dateline?.source), ...within(byline?.source)];
      default:
        return [];
    }
  },
};
