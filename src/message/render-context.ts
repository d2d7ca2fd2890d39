import type { Evidence } from '../answer/evidence.ts';
import { type Span, textAt } from '../base/span.ts';
import type { Engine } from '../engine/engine.ts';
import { accents, type BotMessage, buttonRow, card, pushButton, textBlock } from './bot-message.ts';
import { messageLimits, shares } from './budget.ts';
import { type Language, phrasesIn } from './language.ts';
import { renderSentence, renderSource } from './render-evidence.ts';
import { packOfAnswer, writePackId } from './share/pack-ref.ts';

/** How many sentences to show on each side, where they fit. */
const sentencesEachSide = 2;
/** Context has no headline: its room goes to the quotation. */
const contextShare = shares.quotation + shares.headline;

/** A sentence among its neighbours, itself bold, as they stand in the article; fewer where they are long. */
export function renderContext(
  evidence: Evidence,
  engine: Pick<Engine, 'around'>,
  language: Language,
): BotMessage {
  const phrases = phrasesIn(language);
  const stretch = widestThatFits(evidence, engine);
  return card(accents.neutral, [
    textBlock(renderSentence({ ...evidence, sentence: stretch }, [evidence.sentence], contextShare)),
    textBlock(renderSource(evidence, phrases)),
    buttonRow([pushButton(phrases.sharing.open, writePackId('pack', packOfAnswer(evidence)))]),
  ]);
}

function widestThatFits(evidence: Evidence, engine: Pick<Engine, 'around'>): Span {
  for (let sentences = sentencesEachSide; sentences > 0; sentences--) {
    const around = engine.around(evidence, sentences);
    const stretch = {
      start: around.at(0)?.start ?? evidence.sentence.start,
      end: around.at(-1)?.end ?? evidence.sentence.end,
    };
    if (surelyFits(textAt(evidence.article.text, stretch))) return stretch;
  }
  return evidence.sentence;
}

/** Half the room, as escaping may double a text. */
function surelyFits(text: string): boolean {
  const room = contextShare / 2;
  return (
    text.length < messageLimits.characters * room && Buffer.byteLength(text) < messageLimits.bytes * room
  );
}
