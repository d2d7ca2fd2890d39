import { Fault } from '../../base/fault.ts';
import type { Choice, Message } from '../wire.ts';
import type { Person } from '../world/people.ts';
import type { Action, OptionValues, Performed } from './action.ts';
import { type Forgery, forgedGesture } from './forge.ts';
import { perform, type Stage } from './perform.ts';
import { personOf } from './visible.ts';

/** Who does it, and where; the first person in #提问, speaking zh-CN, unless told. */
export interface How {
  readonly by?: string;
  readonly channelId?: string;
  readonly locale?: string;
}

/** A person's actions, by name. Each promise rejects with a Fault if the bot does not answer. */
export interface Acts {
  /** The person called so: 小满 or 阿禾, or by id. */
  person(nameOrId: string): Person;
  /** Any action; the page's own way in. */
  perform(action: Action): Performed;
  /** The bot's next message in the channel. */
  say(channelId: string, text: string, how?: How & { readonly replyTo?: string }): Promise<Message>;
  /** The bot's reply; that of a deferred command once it has something in it. */
  slash(name: string, options?: OptionValues, how?: How): Promise<Message>;
  /** The choices for the option being typed: the last one given unless told. */
  autocomplete(
    name: string,
    options: OptionValues,
    how?: How & { readonly focused?: string },
  ): Promise<readonly Choice[]>;
  /** The message that the button brought forth or changed. */
  press(messageId: string, customId: string, how?: How): Promise<Message>;
  choose(
    messageId: string,
    pick: { customId: string; values: readonly string[] },
    how?: How,
  ): Promise<Message>;
  /** A message command: Apps > name. */
  menu(name: string, messageId: string, how?: How): Promise<Message>;
  /** A user command, on somebody. */
  userMenu(name: string, userId: string, how?: How): Promise<Message>;
  /**
   * A component or a window that the person could not have used, told to the bot as if Discord had not refused it.
   * What Discord refuses is seen with `press`, `choose` and `perform`, which throw.
   */
  forge(forgery: Forgery, how?: How): Performed;
}

/** How long `say` waits for the bot to write. */
const sayWaitsMs = 5_000;

/** The acts of one world. */
export function createActs(stage: Stage): Acts {
  const { world } = stage;
  const act = (action: Action) => perform(stage, action);
  return {
    perform: act,
    person: (nameOrId) => {
      const found = world.people.find(
        ({ user }) => user.id === nameOrId || user.global_name === nameOrId || user.username === nameOrId,
      );
      if (!found) throw new Fault('call-invalid', `nobody is called ${nameOrId}`);
      return found;
    },
    say: (channelId, text, how = {}) => inTime(act({ kind: 'say', channelId, text, ...how }).reply),
    slash: (name, options = {}, how = {}) => replyTo(act({ kind: 'slash', name, options, ...how })),
    autocomplete: async (name, options, how = {}) => {
      const focused = how.focused ?? Object.keys(options).at(-1) ?? '';
      const answer = await act({ kind: 'autocomplete', name, options, ...how, focused }).acknowledged;
      if (answer.kind !== 'choices') throw new Fault('discord-refused', `answered with ${answer.kind}`);
      return answer.choices;
    },
    press: (messageId, customId, how = {}) => replyTo(act({ kind: 'press', messageId, customId, ...how })),
    choose: (messageId, pick, how = {}) => replyTo(act({ kind: 'choose', messageId, ...pick, ...how })),
    menu: (name, messageId, how = {}) => replyTo(act({ kind: 'menu', name, messageId, ...how })),
    forge: (forgery, { by, channelId, locale = 'zh-CN' } = {}) => {
      const where = channelId === undefined ? {} : { channelId };
      const actor = { world, person: personOf(world, by) };
      const gesture = forgedGesture(actor, { forgery, locale, ...where });
      const { acknowledged, reply } = stage.interactions.open(gesture);
      return { acknowledged: acknowledged.promise, reply: reply.promise };
    },
    userMenu: (name, userId, how = {}) => replyTo(act({ kind: 'user-menu', name, userId, ...how })),
  };
}

/** A modal is no message: who expects one asks `perform`. */
async function replyTo({ acknowledged, reply }: Performed): Promise<Message> {
  const first = await acknowledged;
  if (first.kind === 'modal') throw new Fault('discord-refused', 'the bot opened a modal');
  return reply;
}

function inTime(reply: Promise<Message>): Promise<Message> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Fault('discord-refused', 'the bot wrote nothing')), sayWaitsMs);
    reply.then((message) => {
      clearTimeout(timer);
      resolve(message);
    }, reject);
  });
}
