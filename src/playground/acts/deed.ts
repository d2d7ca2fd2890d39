import type { Gesture } from '../interactions/interaction.ts';
import type { Viewpoint } from '../interactions/resolved.ts';
import type { Channel } from '../wire.ts';
import type { Action } from './action.ts';
import type { Actor } from './visible.ts';

/** The actions that the bot hears of as interactions. */
export type Interactive = Exclude<Action, { kind: 'say' | 'dismiss' | 'react' | 'pin' }>;
export type ActionOf<Kind extends Interactive['kind']> = Extract<Interactive, { kind: Kind }>;

/** What was done, without who did it. */
export type Deed = Omit<Gesture, 'person' | 'locale'>;

/** From where somebody names things: as themselves, in this channel. */
export function viewOf({ person }: Actor, channel: Channel): Viewpoint {
  return { channel, userId: person.user.id };
}
