import { type Span, textAt } from '../base/span.ts';
import type { Sentence } from '../index/sentence.ts';
import type { Evidence } from './evidence.ts';

/** 截至目前, 截至2019年8月底: of when the sentence's figures are. */
const asOf = /截[至止](?:到)?(?:目前|现在|当前|今天|今日|昨日|(?:去年|今年|本|上)?[\d年月日]*[底末初]?)/u;

/** A sentence as evidence: with its heading, its figures, and the words that date it. */
export function toEvidence({ article, passage, figures }: Sentence, score: number): Evidence {
  const { sentence } = passage;
  const heading = article.sections[passage.section]?.heading;
  const dated = findAsOf(article.text, sentence);
  return { article, sentence, ...(heading && { heading }), figures, ...(dated && { asOf: dated }), score };
}

function findAsOf(text: string, sentence: Span): Span | undefined {
  const match = asOf.exec(textAt(text, sentence));
  if (!match) return undefined;
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length };
}
