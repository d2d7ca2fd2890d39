import { ChannelType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { button } from './element.ts';
import type { View } from './view.ts';

/** Whether what is written mentions the bot, which otherwise cannot read it. */
export interface MentionChip {
  readonly element: HTMLElement;
  update(view: View): void;
  /** The text as it must be sent. */
  mentioning(text: string, view: View): string;
}

/** A chip that is on until it is switched off, and does not stand in direct messages. */
export function createMentionChip(onSwitch: () => void): MentionChip {
  let on = true;
  const show = () => chip.setAttribute('aria-pressed', String(on));
  const press = () => {
    on = !on;
    show();
    onSwitch();
  };
  const chip = button({ class: 'chip', press }, []);
  show();
  return {
    element: chip,
    update: ({ channel, snapshot, words }) => {
      chip.hidden = channel.type === ChannelType.dm;
      chip.textContent = `@${nameOf(snapshot.bot)}`;
      chip.title = words.mentionHint;
    },
    mentioning: (text, { channel, snapshot }) =>
      on && channel.type !== ChannelType.dm ? `<@${snapshot.bot.id}> ${text}` : text,
  };
}
