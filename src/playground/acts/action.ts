import type { Choice, Message, Modal } from '../wire.ts';
import type { UploadedFile } from '../world/files.ts';

/** A value of one option: text, number, truth, an id, or a file, which a page holds in another form than a test. */
export type OptionValue<File = UploadedFile> = string | number | boolean | File;

/** What a person filled into a command, by the option's name. */
export type OptionValues<File = UploadedFile> = Readonly<Record<string, OptionValue<File>>>;

/** What a person typed, chose or uploaded in one field of a modal. */
export type FieldValue<File = UploadedFile> = string | readonly (string | File)[];

/** All fields of a modal, by custom id. */
export type FieldValues<File = UploadedFile> = Readonly<Record<string, FieldValue<File>>>;

interface By {
  /** The person's user id; the first person unless told. */
  readonly by?: string;
  /** The person's language, zh-CN unless told. */
  readonly locale?: string;
}

interface In extends By {
  /** The channel; #提问 unless told. */
  readonly channelId?: string;
}

/** Everything a person can do. The page sends these as JSON with its files beside, tests call them by their names. */
export type Action<File = UploadedFile> =
  | (By & {
      readonly kind: 'say';
      readonly channelId: string;
      readonly text: string;
      readonly replyTo?: string;
      readonly files?: readonly File[];
    })
  | (In & { readonly kind: 'slash'; readonly name: string; readonly options: OptionValues<File> })
  | (In & {
      readonly kind: 'autocomplete';
      readonly name: string;
      readonly options: OptionValues<File>;
      readonly focused: string;
    })
  | (By & { readonly kind: 'press'; readonly messageId: string; readonly customId: string })
  | (By & {
      readonly kind: 'choose';
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    })
  | (By & { readonly kind: 'menu'; readonly name: string; readonly messageId: string })
  | (In & { readonly kind: 'user-menu'; readonly name: string; readonly userId: string })
  | (By & { readonly kind: 'react'; readonly messageId: string; readonly emoji: string })
  | (By & { readonly kind: 'pin'; readonly messageId: string })
  | (By & {
      readonly kind: 'submit';
      readonly interactionId: string;
      readonly fields: FieldValues<File>;
    })
  | (By & { readonly kind: 'dismiss'; readonly messageId: string });

/** How the bot first answered. */
export type Acknowledgement =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'deferred' }
  | { readonly kind: 'modal'; readonly modal: Modal; readonly interactionId: string }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** What an action led to at once; the reply itself may come later. */
export interface Performed {
  /** The bot's first answer, or what the person said. Rejects with a Fault if the bot did not answer in time. */
  readonly acknowledged: Promise<Outcome>;
  /** The bot's first message with something in it. */
  readonly reply: Promise<Message>;
}

/** What an action came to at first: the bot's answer, or that it is simply done. */
export type Outcome =
  | Acknowledgement
  | { readonly kind: 'said'; readonly message: Message }
  | { readonly kind: 'done' };
