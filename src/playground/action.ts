import type { OptionValues } from './command-data.ts';
import type { Acknowledgement } from './interaction.ts';
import type { Message } from './wire.ts';

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
  | (By & {
      readonly kind: 'submit';
      readonly interactionId: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    })
  | (By & { readonly kind: 'dismiss'; readonly messageId: string });

/** What an action led to at once; the reply itself may come later. */
export interface Performed {
  /** The bot's first answer, or what the person said. Rejects with a Fault if the bot did not answer in time. */
  readonly acknowledged: Promise<
    Acknowledgement | { readonly kind: 'said'; readonly message: Message } | Done
  >;
  /** The bot's first message with something in it. */
  readonly reply: Promise<Message>;
}

/** An action that nobody answers. */
export interface Done {
  readonly kind: 'done';
}
