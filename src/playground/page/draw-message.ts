import type { Message } from '../wire.ts';
import { hasFlag, MessageFlag, MessageType } from '../wire.ts';
import { avatar, nameOf } from './avatar.ts';
import { drawAll, drawFile } from './draw-components.ts';
import { drawEmbed } from './draw-embed.ts';
import { drawMarkdown, plainText } from './draw-markdown.ts';
import { drawReactions, type ReactionUse } from './draw-reactions.ts';
import type { ComponentUse } from './drawing.ts';
import { button, type Child, element } from './element.ts';
import { icon } from './icon.ts';
import { drawMessageTools, type MessageTools } from './message-tools.ts';
import { picture } from './picture.ts';
import { calledName } from './slash-commands.ts';
import { clockTime } from './time.ts';
import { dots } from './typing-sign.ts';
import type { View } from './view.ts';

/** What can be done with a message. */
export interface MessageUse extends ComponentUse, MessageTools, ReactionUse {
  dismiss(message: Message): void;
  openChannel(id: string): void;
}

export interface MessageDrawing {
  readonly view: View;
  readonly use: MessageUse;
  /** Whether it goes on under the name that stands above it. */
  readonly continued: boolean;
}

/** A message as Discord draws it. */
export function drawMessage(message: Message, { view, use, continued }: MessageDrawing): HTMLElement {
  const ephemeral = hasFlag(message.flags, MessageFlag.ephemeral);
  const mentionsMe = message.mentions.some(({ id }) => id === view.snapshot.me.id);
  const classes = [
    'message',
    continued ? 'continued' : '',
    ephemeral ? 'ephemeral' : '',
    mentionsMe ? 'mentions-me' : '',
  ];
  return element(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      attributes: { 'data-id': message.id, tabindex: -1, 'aria-label': nameOf(message.author) },
    },
    [
      drawContext(message, view),
      continued ? undefined : avatar(message.author),
      element('div', { class: 'message-body' }, [
        continued ? undefined : drawHeader(message, view),
        ...drawContent(message, view),
        ...drawAll(message.components, { view, message, use }),
        drawReactions(message, view, use),
        drawThread(message, use),
        ephemeral ? drawPrivateNote(message, view, use) : undefined,
      ]),
      drawMessageTools(message, view, use),
    ],
  );
}

function drawHeader(message: Message, view: View): HTMLElement {
  const { author } = message;
  return element('header', { class: 'message-header' }, [
    element('span', { class: 'author' }, [nameOf(author)]),
    author.bot ? element('span', { class: 'app-tag' }, [view.words.app]) : undefined,
    element('time', { class: 'time', attributes: { datetime: message.timestamp } }, [
      clockTime(message.timestamp, view),
    ]),
    message.pinned ? element('span', { class: 'pinned' }, [icon('pin'), view.words.pinned]) : undefined,
    hasFlag(message.flags, MessageFlag.crossposted)
      ? element('span', { class: 'pinned' }, [icon('news'), view.words.published])
      : undefined,
  ]);
}

/** The small line above: what is replied to, or who used which command. */
function drawContext(message: Message, view: View): HTMLElement | undefined {
  if (message.interaction) {
    const { user, name } = message.interaction;
    return element('div', { class: 'context' }, [
      avatar(user),
      element('span', { class: 'context-name' }, [nameOf(user)]),
      ` ${view.words.used} `,
      element('span', { class: 'mention' }, [calledName(name, view)]),
    ]);
  }
  if (!message.message_reference) return undefined;
  const replied = message.referenced_message;
  if (!replied) return element('div', { class: 'context' }, [view.words.deleted]);
  return element('div', { class: 'context' }, [
    avatar(replied.author),
    element('span', { class: 'context-name' }, [nameOf(replied.author)]),
    element('span', { class: 'context-text' }, [excerpt(replied, view)]),
  ]);
}

/** The first words of a message, wherever it keeps them. */
export function excerpt(message: Message, view: View): string {
  const texts = (components: Message['components']): string[] =>
    components.flatMap((one) => [one.content ?? '', ...texts(one.components ?? [])]);
  return (
    plainText(message.content, view) || plainText(texts(message.components).filter(Boolean).join('\n'), view)
  );
}

function drawContent(message: Message, view: View): readonly Child[] {
  if (hasFlag(message.flags, MessageFlag.loading)) {
    return [
      element('p', { class: 'loading' }, [dots(), `${nameOf(message.author)} ${view.words.thinking}…`]),
    ];
  }
  if (message.type === MessageType.pinned)
    return [element('p', { class: 'loading' }, [icon('pin'), view.words.pinnedOne])];
  const edited = message.edited_timestamp !== null && message.content !== '';
  return [
    message.content === '' ? undefined : drawMarkdown(message.content, view),
    edited ? element('span', { class: 'edited' }, [`（${view.words.edited}）`]) : undefined,
    ...message.attachments
      .filter(({ url }) => !JSON.stringify(message.components).includes(url))
      .map((file) =>
        file.content_type.startsWith('image/')
          ? picture(file.url, file.description ?? nameOfFile(file))
          : drawFile(file.url, nameOfFile(file)),
      ),
    ...message.embeds.map((embed) => drawEmbed(embed, view)),
  ];
}

/** What a file was called when it was sent. */
function nameOfFile({ filename, title }: Message['attachments'][number]): string {
  return title === undefined ? filename : `${title}${/\.[^.]*$/u.exec(filename)?.[0] ?? ''}`;
}

/** The way into the thread that was begun on a message. */
function drawThread({ thread }: Message, use: MessageUse): HTMLElement | undefined {
  if (!thread) return undefined;
  return button({ class: 'button button-secondary', press: () => use.openChannel(thread.id) }, [
    icon('thread'),
    thread.name ?? thread.id,
  ]);
}

function drawPrivateNote(message: Message, { words }: View, use: MessageUse): HTMLElement {
  return element('footer', { class: 'private-note' }, [
    icon('eye'),
    `${words.onlyYou} · `,
    button({ class: 'link', press: () => use.dismiss(message) }, [words.dismiss]),
  ]);
}
