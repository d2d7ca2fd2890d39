import type { Message } from '../wire.ts';
import { CommandType, hasFlag, MessageFlag } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { handyEmoji } from './draw-reactions.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { showRaw } from './raw.ts';
import { commandsHere } from './slash-commands.ts';
import { localized, type View } from './view.ts';

/** What the buttons over a message do. */
export interface MessageTools {
  reply(message: Message): void;
  /** Runs a message command, as Discord's Apps menu does. */
  runMenu(name: string, message: Message): void;
  /** Runs a user command on whoever wrote the message. */
  runUserMenu(name: string, message: Message): void;
  pin(message: Message): void;
  react(message: Message, emoji: string): void;
}

/** The buttons that appear over a message: reply, and a menu with the bot's message commands. */
export function drawMessageTools(message: Message, view: View, use: MessageTools): HTMLElement {
  const { words } = view;
  const isPrivate = hasFlag(message.flags, MessageFlag.ephemeral);
  const more = button(
    {
      class: 'tool',
      attributes: {
        title: words.messageActions,
        'aria-label': words.messageActions,
        'aria-haspopup': 'menu',
      },
      press: () => openMessageMenu(message, { view, use, at: more }),
    },
    [icon('more')],
  );
  const reply = button(
    {
      class: 'tool',
      attributes: { title: words.reply, 'aria-label': words.reply },
      press: () => use.reply(message),
    },
    [icon('reply')],
  );
  return element('div', { class: 'tools' }, isPrivate ? [more] : [reply, more]);
}

/** The menu of a message, beside the button or where the pointer is. */
export function openMessageMenu(
  message: Message,
  place: { readonly view: View; readonly use: MessageTools; readonly at: HTMLElement | MouseEvent },
): void {
  const { view, use, at } = place;
  const isPrivate = hasFlag(message.flags, MessageFlag.ephemeral);
  openMenu(at, [
    ...commandsHere(view, CommandType.message).map((command) => ({
      icon: 'apps' as const,
      label: localized(command, view.locale),
      hint: view.words.apps,
      choose: () => use.runMenu(command.name, message),
    })),
    ...commandsHere(view, CommandType.user).map((command) => ({
      icon: 'at' as const,
      label: localized(command, view.locale),
      hint: nameOf(message.author),
      choose: () => use.runUserMenu(command.name, message),
    })),
    ...(isPrivate ? [] : openItems(message, view, use)),
    { icon: 'code', label: view.words.raw, choose: () => showRaw(message, view) },
  ]);
}

/** What can be done with a message that everybody sees. */
function openItems(message: Message, { words }: View, use: MessageTools): readonly MenuItem[] {
  return [
    { icon: 'pin', label: message.pinned ? words.unpin : words.pin, choose: () => use.pin(message) },
    ...handyEmoji.map((emoji) => ({
      label: `${words.react} ${emoji}`,
      choose: () => use.react(message, emoji),
    })),
  ];
}
