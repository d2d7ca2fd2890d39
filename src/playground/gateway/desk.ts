import type { World } from '../world/world.ts';
import type { Logins } from './logins.ts';
import type { Session } from './session.ts';

/** What the gateway works with while it receives. */
export interface Desk {
  readonly world: World;
  readonly token: string;
  readonly privilegedIntents: number;
  /** So many shards a bot must have at least. */
  readonly shards: number;
  readonly url: () => string;
  readonly logins: Logins;
  readonly session: (id: string) => Session | undefined;
  addSession(session: Session): void;
  /** What the bot says of itself: a status and activities. */
  setPresence(presence: Readonly<Record<string, unknown>>): void;
  /** Tells the world whether the bot is there, and what it is doing. */
  tellPresence(): void;
}
