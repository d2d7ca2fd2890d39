import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { readCorpus } from '../../src/library/read-corpus.ts';
import type { Claim, Verdict } from '../../src/reading/check.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { claims } from './claims.ts';
import { moreClaims } from './more-claims.ts';

const { articles, aliases, words } = await readCorpus(
  fileURLToPath(new URL('../../corpus', import.meta.url)),
);
const engine = createEngine(articles, { segmenter: createSegmenter({ choice: 'node-rs', words }), aliases });

/** Of a text in several claims the worst tells: one wrong figure is enough to hold a post back. */
function verdictOn(found: readonly Claim[]): Verdict | undefined {
  const order: readonly Verdict[] = ['contradicts', 'not-in-articles', 'agrees'];
  return order.find((verdict) => found.some((claim) => claim.verdict === verdict));
}

test.each([...claims, ...moreClaims].map(([claim, verdict, says]) => ({ claim, verdict, says })))(
  '$claim → $verdict',
  ({ claim, verdict, says }) => {
    const found = engine.check(claim);
    expect(verdictOn(found)).toBe(verdict);
    const told = found.flatMap((one) =>
      one.told?.says ? [textAt(one.told.article.text, one.told.says)] : [],
    );
    if (says !== undefined) expect(told).toContain(says);
  },
);
