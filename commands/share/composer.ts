import type { BotMessage } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { openPack, type Pack } from '../../src/message/share/pack.ts';
import { drawPack } from '../../src/message/share/pack-card.ts';
import type { PackRef } from '../../src/message/share/pack-ref.ts';
import { renderComposer } from '../../src/message/share/render-pack.ts';
import type { CommandContext } from '../command.ts';

/** The pack that a custom id names, or undefined if what it is of is gone. */
export function packFor(ref: PackRef | undefined, { engine }: CommandContext): Pack | undefined {
  return ref && openPack(ref, engine);
}

/** The preview of a pack with its pictures, or the word that the article has changed. */
export async function compose(
  ref: PackRef | undefined,
  context: CommandContext,
  note?: string,
): Promise<BotMessage> {
  const { language, settings } = context;
  const pack = packFor(ref, context);
  if (!ref || !pack) return renderNote(phrasesIn(language).articleChanged);
  const pictures = await drawPack(pack, { language, colour: settings.colour });
  return renderComposer(pack, {
    ref,
    language,
    pictures,
    colour: settings.colour,
    ...(note !== undefined && { note }),
  });
}
