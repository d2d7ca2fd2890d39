import type { Message } from '../wire.ts';
import { CommandType, hasFlag, MessageFlag } from '../wire.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { openMenu } from './menu.ts';
import { showRaw } from './raw.ts';
import { localized, type View } from './view.ts';

/** What the buttons over a message do. */
export interface MessageTools {
  reply(message: Message): void;
  /** Runs a message command, as Discord's Apps menu does. */
  runMenu(name: string, message: Message): void;
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
  const commands = view.snapshot.commands.filter(({ type }) => type === CommandType.message);
  openMenu(at, [
    ...commands.map((command) => ({
      icon: 'apps' as const,
      label: localized(command, view.locale),
      hint: view.words.apps,
      choose: () => use.runMenu(command.name, message),
    })),
    { icon: 'code', label: view.words.raw, choose: () => showRaw(message, view) },
  ]);
}
