import { covers, type Span } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TakenApart } from '../../index/sentence.ts';
import { functionWords } from '../../question/fillers.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import type { Articles } from './articles.ts';

/** A word of a statement that tells what it is about. */
export interface Term extends Span {
  readonly word: string;
  /** How much it tells: rare nouns much, verbs and what every sentence has little. */
  readonly weight: number;
  /** Its other names and synonyms; itself comes first. */
  readonly forms: readonly string[];
  readonly name?: Figure;
}

/** What a word tells by what it is to the sentence; adverbs and prepositions tell nothing. */
const weightOfRole: Partial<Record<Piece['role'], number>> = { noun: 1, modifier: 0.6, verb: 0.35 };
/** The words before the statement in its sentence tell what it is about, but less. */
const weightBefore = 0.5;
/** Verbs that every statement may be made with. */
const plainVerbs =
  /^(?:是|有|为|达|达到|成|成为|共有|已有|拥有|作为|属于|位居|位列|排|排在|居|列|来到|介绍|方面|情况|双方|先后|一起|前面|准备|数量)$/u;

/** The words of a statement, and at less weight those before it in its sentence. */
export function termsOf(sentence: TakenApart, span: Span, articles: Articles): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const piece of piecesOf(sentence)) {
    const { word, role, figure } = piece;
    const base = weightOfRole[role];
    if (base === undefined || piece.end > span.end || functionWords.has(word) || plainVerbs.test(word))
      continue;
    const nearness = covers(span, piece) ? 1 : weightBefore;
    const forms = articles.formsOf(word);
    const weight = base * nearness * articles.rarityOf(forms);
    if (weight > (terms.get(word)?.weight ?? 0))
      terms.set(word, {
        word,
        weight,
        forms,
        start: piece.start,
        end: piece.end,
        ...(figure && { name: figure }),
      });
  }
  return [...terms.values()];
}
