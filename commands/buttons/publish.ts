import { toPrivate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { underName } from '../../src/message/render-shared.ts';
import { showView } from '../../src/message/show-view.ts';
import { readViewId } from '../../src/message/view-ref.ts';
import type { Button } from '../command.ts';

/** 公开分享 under facts and timelines: the page once more for everyone, its picture drawn anew; however often pressed, once. */
export const publish: Button = {
  name: 'publish',
  async press(interaction, _args, { engine, log, shared, language }) {
    const refuse = (text: string) => interaction.reply(toPrivate(renderNote(text)));
    const view = readViewId(interaction.customId);
    const once = `${interaction.message.id}:${interaction.customId}`;
    if (!shared.add(once)) {
      await refuse(phrasesIn(language).alreadyShared);
      return;
    }
    const message = view && (await showView(view, { engine, log, language, isPrivate: false }));
    const reply = message
      ? interaction.reply(underName(message, interaction.user, language))
      : refuse(phrasesIn(language).articleChanged);
    await reply.catch((error: unknown) => {
      shared.forget(once);
      throw error;
    });
  },
};
