import type { Upload } from '../messages/message-body.ts';
import type { Choice, Message, Modal } from '../wire.ts';

/** What a person filled into a command, by the option's name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What a person typed or chose in a modal, by custom id. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

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

/** Everything a person can do. The page sends these as JSON, tests call them by their names. */
export type Action =
  | (By & {
      readonly kind: 'say';
      readonly channelId: string;
      readonly text: string;
      readonly replyTo?: string;
      readonly files?: readonly Upload[];
    })
  | (In & { readonly kind: 'slash'; readonly name: string; readonly options: OptionValues })
  | (In & {
      readonly kind: 'autocomplete';
      readonly name: string;
      readonly options: OptionValues;
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
      readonly fields: FieldValues;
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
