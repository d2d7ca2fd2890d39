import type { Evidence } from '../../answer/evidence.ts';
import { textAt } from '../../base/span.ts';
import type { Engine } from '../../engine/engine.ts';
import {
  asksSame,
  type QuestionSense,
  type SameQuestionParts,
  senseOf,
} from '../../matching/same-question.ts';
import type { Store } from '../../store/open-store.ts';
import type { Pin, PinnedNote, PinnedQuotation } from '../../store/pins.ts';

/** A question, and the one article it is asked of if it is. */
export interface QuestionAsked {
  readonly text: string;
  readonly articleId?: string;
}

/** A pinned answer that can be shown. */
export type Pinned =
  | { readonly kind: 'quotation'; readonly pin: Pin; readonly evidence: Evidence }
  | { readonly kind: 'note'; readonly pin: Pin; readonly note: PinnedNote };

export interface PinnedContext {
  readonly store: Pick<Store, 'pins'>;
  readonly server: string | undefined;
  readonly engine: Engine;
}

/** What is pinned in a server for what surely is the same question, the newest first; undefined if nothing is or it cannot be shown. */
export async function readPinned(
  { text, articleId }: QuestionAsked,
  { store, server, engine }: PinnedContext,
): Promise<Pinned | undefined> {
  const pins = server === undefined ? [] : await store.pins.list(server);
  for (const pin of pinsFor(text, pins, engine).toReversed()) {
    const shown = showPin(pin, engine);
    if (shown && isWithin(shown, articleId)) return shown;
  }
  return undefined;
}

/** The pins whose question surely is this one. */
export function pinsFor(
  text: string,
  pins: readonly Pin[],
  { wording }: Pick<Engine, 'wording'>,
): readonly Pin[] {
  if (pins.length === 0) return [];
  const asked = senseOf(text, wording);
  return pins.filter(({ question }) => asksSame(senseOfPin(question, wording), asked));
}

/** A pin as it can be shown now; undefined if its sentence, word for word, is in the article no more. */
export function showPin(pin: Pin, engine: Pick<Engine, 'articles' | 'evidenceAt'>): Pinned | undefined {
  const { answer } = pin;
  if (answer.kind === 'note') return { kind: 'note', pin, note: answer };
  const evidence = findSentence(answer, engine);
  return evidence && { kind: 'quotation', pin, evidence };
}

/** Where the sentence stands now: where it stood, or wherever the article has it. */
function findSentence(
  { article: id, start, sentence }: PinnedQuotation,
  engine: Pick<Engine, 'articles' | 'evidenceAt'>,
): Evidence | undefined {
  const article = engine.articles().find((one) => one.id === id);
  if (!article) return undefined;
  const at = (place: number): Evidence | undefined => {
    const evidence = engine.evidenceAt(id, place);
    return evidence && textAt(evidence.article.text, evidence.sentence) === sentence ? evidence : undefined;
  };
  let evidence = at(start);
  for (let place = -1; !evidence; evidence = at(place)) {
    place = article.text.indexOf(sentence, place + 1);
    if (place < 0) return undefined;
  }
  return evidence;
}

/** Who asks of one article alone is told nothing of another. */
function isWithin(pinned: Pinned, articleId: string | undefined): boolean {
  if (articleId === undefined) return true;
  return pinned.kind === 'quotation' && pinned.evidence.article.id === articleId;
}

/** Pins are compared with every question: each is read once, for as long as the engine lives. */
const senses = new WeakMap<SameQuestionParts, Map<string, QuestionSense>>();

function senseOfPin(question: string, wording: SameQuestionParts): QuestionSense {
  const known = senses.get(wording) ?? new Map<string, QuestionSense>();
  senses.set(wording, known);
  const sense = known.get(question) ?? senseOf(question, wording);
  known.set(question, sense);
  return sense;
}
