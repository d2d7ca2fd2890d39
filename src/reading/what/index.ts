import type { Span } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TakenApart } from '../../index/sentence.ts';
import { type Piece, piecesAround, piecesOf } from '../pieces.ts';
import { remembered } from '../remembered.ts';
import { before } from './before.ts';
import { behind } from './behind.ts';
import { issued } from './issued.ts';
import { lasted } from './lasted.ts';
import { listed } from './listed.ts';
import { office } from './office.ts';
import { ranked } from './ranked.ts';
import type { Standing, WhatRule } from './what-rule.ts';

/** The first that finds anything has found it: Chinese counts what stands behind before what stands in front. */
const whatRules: readonly WhatRule[] = [behind, listed, before, ranked, lasted, issued, office];

/** What a figure counts, measures, ranks or numbers, in the words of its sentence; undefined where that does not say. */
export const whatOf = remembered((figure: Figure, sentence: TakenApart): Span | undefined => {
  const rules = whatRules.filter(({ kinds }) => kinds.includes(figure.kind));
  if (rules.length === 0) return undefined;
  const standing = placeOf(figure, piecesOf(sentence)) ?? placeOf(figure, piecesAround(figure, sentence));
  if (!standing) return undefined;
  for (const rule of rules) {
    const found = rule.find({ figure, sentence, ...standing });
    if (found) return found;
  }
  return undefined;
});

function placeOf(figure: Figure, pieces: readonly Piece[]): Pick<Standing, 'pieces' | 'at'> | undefined {
  const at = pieces.findIndex((piece) => piece.figure === figure);
  return at < 0 ? undefined : { pieces, at };
}
