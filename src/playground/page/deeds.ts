import type { Action as AnyAction } from '../acts/action.ts';
import type { ComposerUse } from './composer.ts';
import { act, type Failed } from './connection.ts';
import { openModal } from './modal.ts';
import type { TimelineUse } from './timeline.ts';
import type { View } from './view.ts';

type Action = AnyAction<File>;

/** What a person does on the page and the playground is asked for. */
export interface Deeds {
  readonly inComposer: Omit<ComposerUse, 'tell'>;
  readonly inTimeline: Omit<TimelineUse, 'reply' | 'openChannel'>;
}

export interface DeedsUse {
  /** As it is when something is done. */
  readonly view: () => View | undefined;
  /** Says something that no message says. */
  tell(text: string): void;
}

/** Everything is done as the person and in the language of the page. */
export function createDeeds({ view, tell }: DeedsUse): Deeds {
  /** A window opens, what the bot writes is streamed, and what failed is given back. */
  const attempt = async (actionIn: (here: View) => Action): Promise<Failed | undefined> => {
    const here = view();
    if (!here) return undefined;
    const who = { by: here.snapshot.me.id, locale: here.locale };
    const outcome = await act({ ...actionIn(here), ...who });
    if (outcome.kind === 'failed') return outcome;
    if (outcome.kind !== 'modal') return undefined;
    const { modal, interactionId } = outcome;
    openModal(modal, here, (fields) => attempt(() => ({ kind: 'submit', interactionId, fields })));
    return undefined;
  };
  const perform = async (actionIn: (here: View) => Action): Promise<void> => {
    const failed = await attempt(actionIn);
    const here = view();
    if (failed && here) tell(sentenceOf(failed, here));
  };
  return { inComposer: composerDeeds(perform, view), inTimeline: timelineDeeds(perform) };
}

type Perform = (actionIn: (here: View) => Action) => Promise<void>;

function composerDeeds(perform: Perform, view: DeedsUse['view']): Deeds['inComposer'] {
  return {
    send: (text, { replied, files }) => perform((here) => ({ ...say(here, text, replied?.id), files })),
    run: (name, options) => perform((here) => ({ kind: 'slash', name, options, channelId: here.channel.id })),
    complete: async (name, options, focused) => {
      const here = view();
      if (!here) return [];
      const where = { channelId: here.channel.id, by: here.snapshot.me.id, locale: here.locale };
      const answer = await act({ kind: 'autocomplete', name, options, focused, ...where });
      return answer.kind === 'choices' ? answer.choices : [];
    },
  };
}

function timelineDeeds(perform: Perform): Deeds['inTimeline'] {
  return {
    ask: (question) =>
      perform((here) => {
        const mention = here.channel.guild_id === undefined ? '' : `<@${here.snapshot.bot.id}> `;
        return say(here, `${mention}${question}`);
      }),
    press: (message, customId) => perform(() => ({ kind: 'press', messageId: message.id, customId })),
    choose: (message, customId, values) =>
      perform(() => ({ kind: 'choose', messageId: message.id, customId, values })),
    dismiss: (message) => perform(() => ({ kind: 'dismiss', messageId: message.id })),
    runMenu: (name, message) => perform(() => ({ kind: 'menu', name, messageId: message.id })),
    runUserMenu: (name, { author, channel_id: channelId }) =>
      perform(() => ({ kind: 'user-menu', name, userId: author.id, channelId })),
    pin: (message) => perform(() => ({ kind: 'pin', messageId: message.id })),
    react: (message, emoji) => perform(() => ({ kind: 'react', messageId: message.id, emoji })),
  };
}

function say(here: View, text: string, replyTo?: string) {
  const replied = replyTo === undefined ? {} : { replyTo };
  return { kind: 'say', channelId: here.channel.id, text, ...replied } as const;
}

function sentenceOf({ reason }: Failed, { words }: View): string {
  return reason === undefined ? words.notAnswered : `${words.notDone}${words.colon}${reason}`;
}
