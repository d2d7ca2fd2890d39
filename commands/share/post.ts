import type { ButtonInteraction } from 'discord.js';
import { toPrivate, toUpdate } from '../../src/message/bot-message.ts';
import { writeControlId } from '../../src/message/control-id.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { drawPack } from '../../src/message/share/pack-card.ts';
import { readPackId } from '../../src/message/share/pack-ref.ts';
import { renderPost, renderPosted } from '../../src/message/share/render-pack.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import { compose, packFor } from './composer.ts';

/** 发布: into the chosen channel. What cannot be posted stays in the preview, with the reason, and can be tried again. */
export const packPost: Button = {
  name: 'pack-post',
  isForManagers: true,
  async press(interaction, args, given) {
    const context = inServer(given);
    const { language, settings, post, server } = context;
    const { sharing, articleChanged } = phrasesIn(language);
    const ref = readPackId(args);
    const pack = packFor(ref, context);
    await interaction.deferUpdate();
    if (!ref?.channelId || !pack) {
      await interaction.editReply(toUpdate(renderNote(articleChanged)));
      return;
    }
    const pictures = await drawPack(pack, { language, colour: settings.colour });
    const message = renderPost(pack, { language, pictures, colour: settings.colour });
    const posted = (await isChannelHere(interaction, ref.channelId))
      ? await post(ref.channelId, message)
      : ({ kind: 'gone' } as const);
    if (posted.kind === 'posted') {
      const link = `https://discord.com/channels/${server}/${ref.channelId}/${posted.messageId}`;
      const crosspost = posted.isAnnouncement
        ? { crosspost: writeControlId('pack-crosspost', [ref.channelId, posted.messageId]) }
        : {};
      await interaction.editReply(toUpdate(renderPosted({ link, ...crosspost }, language)));
      return;
    }
    const note = posted.kind === 'gone' ? sharing.channelGone : sharing.channelRefused;
    await interaction.editReply(toUpdate(await compose(ref, context, note)));
  },
};

/** 推送给关注者: what was posted into an announcement channel goes to the servers that follow it. */
export const packCrosspost: Button = {
  name: 'pack-crosspost',
  isForManagers: true,
  async press(interaction, [channelId = '', messageId = ''], { crosspost, language }) {
    const { sharing } = phrasesIn(language);
    await interaction.deferUpdate();
    const outcome = (await isChannelHere(interaction, channelId))
      ? await crosspost(channelId, messageId)
      : 'gone';
    const told = {
      done: sharing.crossposted,
      'too-many': sharing.tooManyCrossposts,
      refused: sharing.channelRefused,
      gone: sharing.channelGone,
    };
    await interaction.followUp(toPrivate(renderNote(told[outcome])));
  },
};

/** Whether the channel is one of this server's: its id came back from outside, and only these are written to. */
async function isChannelHere({ guild }: ButtonInteraction, channelId: string): Promise<boolean> {
  // Of a channel that is gone, or another server's, discord.js throws; either way it is none of ours.
  const channel = await guild?.channels.fetch(channelId).catch(() => null);
  return channel !== null && channel !== undefined;
}
