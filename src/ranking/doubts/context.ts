import { textAt } from '../../base/span.ts';
import { fold } from '../../text/normalize.ts';
import type { Ranked } from '../rank.ts';

/** How many sentences before may name what the best one speaks of. */
const before = 3;
const after = 1;

/** What a reader of the best sentence has in view: headline, heading, the sentences just around, and itself; folded. */
export function contextOf({ sentence, match }: Ranked): string {
  const { article, passage, number } = sentence;
  const { passages, first } = match.indexed;
  const at = number - first;
  const around = passages
    .slice(Math.max(0, at - before), at + after + 1)
    .map((one) => textAt(article.text, one.sentence));
  const heading = article.sections[passage.section]?.heading;
  return fold([article.title, heading ? textAt(article.text, heading) : '', ...around].join('\n'));
}
