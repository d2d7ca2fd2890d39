/**
 * Discord's JSON as it goes over the wire: the fields that this emulator makes, reads or draws.
 * Written down here, and not taken from a client library, so that the emulator stays a second opinion. One table of
 * shapes, long because Discord's are many; the few lines of code at its end read them.
 */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly bot?: boolean;
}

export interface Member {
  readonly user: User;
  readonly nick: null;
  readonly avatar: null;
  readonly roles: readonly string[];
  readonly joined_at: string;
  readonly deaf: false;
  readonly mute: false;
  readonly flags: 0;
  readonly permissions?: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: string;
  readonly position: number;
  readonly color: number;
  readonly hoist: boolean;
  readonly managed: boolean;
  readonly mentionable: boolean;
}

/** What a role (type 0) or a member (type 1) may or may not do in one channel. */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface ThreadMetadata {
  readonly archived: boolean;
  readonly locked: boolean;
  readonly auto_archive_duration: number;
  readonly archive_timestamp: string;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly guild_id?: string;
  readonly name?: string;
  readonly topic?: string;
  readonly position?: number;
  readonly recipients?: readonly User[];
  readonly permission_overwrites?: readonly Overwrite[];
  /** Of a thread: the channel it hangs on, who began it, and its state. */
  readonly parent_id?: string;
  readonly owner_id?: string;
  readonly thread_metadata?: ThreadMetadata;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner_id: string;
  readonly preferred_locale: string;
  readonly features: readonly string[];
  readonly roles: readonly Role[];
  readonly members: readonly Member[];
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  /** What the file was called, without its ending, where `filename` is not it. */
  readonly title?: string;
  readonly description?: string;
}

export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly timestamp?: string;
  readonly author?: { readonly name: string; readonly url?: string };
  readonly footer?: { readonly text: string };
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly image?: { readonly url: string };
  readonly thumbnail?: { readonly url: string };
}

export interface Emoji {
  readonly id?: string | null;
  readonly name?: string;
}

export interface Reaction {
  readonly emoji: Emoji;
  readonly count: number;
  /** Whether the one who reads this is among those who reacted. */
  readonly me: boolean;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly emoji?: Emoji;
  readonly default?: boolean;
}

/** Any component, old or V2. Which fields stand depends on `type`; `rules/components.ts` sees to that. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string;
  readonly style?: number;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly emoji?: Emoji;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly value?: string;
  readonly options?: readonly SelectOption[];
  readonly content?: string;
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly accessory?: Component;
  readonly component?: Component;
  readonly components?: readonly Component[];
  readonly channel_types?: readonly number[];
  /** Of a select of things of the server: what is chosen from the start. */
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
}

export interface MessageReference {
  readonly message_id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
}

/** Which interaction a message answers. */
export interface InteractionMetadata {
  readonly id: string;
  readonly type: number;
  readonly user: User;
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
  /** The message whose component was used. */
  readonly interacted_message_id?: string;
}

/** The older form of the same, which alone says what the command was called. */
export interface InteractionNote {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly user: User;
}

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly type: number;
  readonly author: User;
  readonly member?: Omit<Member, 'user'>;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: false;
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly pinned: boolean;
  readonly flags: number;
  readonly nonce?: string | number;
  readonly reactions?: readonly Reaction[];
  /** The thread that was begun on this message. */
  readonly thread?: Channel;
  readonly application_id?: string;
  readonly webhook_id?: string;
  readonly message_reference?: MessageReference;
  readonly referenced_message?: Message | null;
  readonly interaction_metadata?: InteractionMetadata;
  readonly interaction?: InteractionNote;
}

export interface Choice {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly value: string | number;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  readonly options?: readonly CommandOption[];
  readonly channel_types?: readonly number[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}

export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions: string | null;
  readonly contexts?: readonly number[] | null;
  /** The older way to say that a command is not for direct messages. */
  readonly dm_permission?: boolean | null;
  readonly nsfw: boolean;
}

/** A window with fields that the bot asked to be opened. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export const ChannelType = { text: 0, dm: 1, announcement: 5, announcementThread: 10, thread: 11 } as const;
export const MessageType = {
  plain: 0,
  pinned: 6,
  threadCreated: 18,
  reply: 19,
  slash: 20,
  contextMenu: 23,
} as const;
export const MessageFlag = {
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  silent: 1 << 12,
  componentsV2: 1 << 15,
} as const;
export const CommandType = { slash: 1, user: 2, message: 3 } as const;
export const InteractionType = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modalSubmit: 5,
} as const;
export const CallbackType = {
  reply: 4,
  deferReply: 5,
  deferUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

export const OptionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export const ComponentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
} as const;

export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildReactions: 1 << 10,
  guildTyping: 1 << 11,
  directMessages: 1 << 12,
  directReactions: 1 << 13,
  directTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

/** Whether a bit of a flag field is set. */
export function hasFlag(flags: number, flag: number): boolean {
  return (flags & flag) !== 0;
}

/** Whether this channel is a thread of another. */
export function isThread({ type }: Channel): boolean {
  return type === ChannelType.announcementThread || type === ChannelType.thread;
}

/** A component and everything inside it, outermost first. */
export function flattenComponents(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [
    component,
    ...flattenComponents(component.components ?? []),
    ...flattenComponents([component.accessory, component.component].filter((inner) => inner !== undefined)),
  ]);
}
