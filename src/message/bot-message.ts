import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type ControlName, writeControlId } from './control-id.ts';
import { type Quoted, writeRef } from './evidence-ref.ts';

/** A file that goes with a message. */
export interface SentFile {
  readonly attachment: Buffer;
  readonly name: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
}

/** A message ready for discord.js's `reply` and `followUp`. It pings nobody, whatever its text holds. */
export interface BotMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Pictures that its components show. */
  readonly files?: readonly SentFile[];
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
}

/** A message for one person's eyes. */
export interface PrivateMessage extends Omit<BotMessage, 'flags'> {
  readonly flags: readonly [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral];
}

/** The message of these components. */
export function createMessage(components: readonly APIMessageTopLevelComponent[]): BotMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** The same message, shown only to the person whose interaction it answers. */
export function toPrivate(message: BotMessage): PrivateMessage {
  return { ...message, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] };
}

/** How a reply is promised that only the person will see. */
export const privately = { flags: MessageFlags.Ephemeral } as const;

/** The message in the place of an earlier one, whose pictures go with it. */
export function toUpdate(message: BotMessage) {
  return { ...message, attachments: [] };
}

/**
 * Accent colours: jade for what the articles say, the grey of pencil for what they do not,
 * cinnabar for what they say otherwise, ink for the rest.
 */
export const accents = {
  found: 0x2f8f6b,
  notFound: 0x8b8680,
  contradicted: 0xb4472e,
  neutral: 0x4a5568,
} as const;

/** A card: a framed column with an accent colour at its side. Nothing empty is kept. */
export function card(accent: number, parts: readonly (APIComponentInContainer | undefined)[]): BotMessage {
  const components = parts.filter((part) => part !== undefined);
  return createMessage([{ type: ComponentType.Container, accent_color: accent, components }]);
}

/** A text of lines that are Markdown already; undefined if there are none, as Discord refuses an empty text. */
export function textBlock(...lines: readonly (string | undefined)[]): APIComponentInContainer | undefined {
  const content = lines.filter(Boolean).join('\n');
  return content === '' ? undefined : { type: ComponentType.TextDisplay, content };
}

/** A row of buttons. */
export function buttonRow(buttons: readonly APIButtonComponentWithCustomId[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** What Discord takes in one row. */
const buttonsPerRow = 5;

/** As many rows as the buttons need; none for none. */
export function buttonRows(buttons: readonly APIButtonComponentWithCustomId[]): APIComponentInContainer[] {
  return Array.from({ length: Math.ceil(buttons.length / buttonsPerRow) }, (_, row) =>
    buttonRow(buttons.slice(row * buttonsPerRow, (row + 1) * buttonsPerRow)),
  );
}

/** A button about these sentences. */
export function button(
  name: ControlName,
  label: string,
  quoted: readonly Quoted[] = [],
): APIButtonComponentWithCustomId {
  return pushButton(label, writeControlId(name, quoted.map(writeRef)));
}

/** A button of any custom id; quiet unless told. */
export function pushButton(
  label: string,
  custom_id: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id };
}
