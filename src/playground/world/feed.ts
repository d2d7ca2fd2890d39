import type { Channel, Member, Message } from '../wire.ts';

/** Something that happened in the world. The gateway tells the bot of it, the page tells a person. */
export type WorldEvent =
  | { readonly kind: 'message-created'; readonly message: Message; readonly onlyFor?: string }
  | { readonly kind: 'message-changed'; readonly message: Message; readonly onlyFor?: string }
  | { readonly kind: 'message-removed'; readonly message: Message; readonly onlyFor?: string }
  | {
      readonly kind: 'reaction-added' | 'reaction-removed';
      readonly message: Message;
      readonly userId: string;
      readonly emoji: string;
    }
  | { readonly kind: 'pins-changed'; readonly channelId: string }
  | { readonly kind: 'channel-created' | 'channel-changed' | 'channel-removed'; readonly channel: Channel }
  | { readonly kind: 'member-changed'; readonly guildId: string; readonly member: Member }
  | { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
  | {
      readonly kind: 'interaction';
      readonly payload: Readonly<Record<string, unknown>>;
      /** Undefined in direct messages, which the first shard hears of. */
      readonly guildId: string | undefined;
    }
  | { readonly kind: 'commands-changed' }
  | { readonly kind: 'bot-presence'; readonly online: boolean; readonly activity?: string };

export interface Feed {
  /** Tells every listener, in the order in which they came. */
  publish(event: WorldEvent): void;
  /** Hears all events from now on; the function given back ends it. */
  listen(listener: (event: WorldEvent) => void): () => void;
}

/** The one stream of events that everything in the playground hangs on. */
export function createFeed(): Feed {
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
