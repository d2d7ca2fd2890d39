import type { Channel, User } from '../wire.ts';
import { ChannelType } from '../wire.ts';
import { standingId } from './snowflake.ts';

/** A human in the world. In the first server `member` and `manager` differ in what Discord lets them do. */
export interface Person {
  readonly user: User;
  /** What the person is in the first server; in the second it is the other way round. */
  readonly role: 'member' | 'manager';
  /** The person's own channel with the bot. */
  readonly dm: Channel;
}

/** The bot, and two persons: 小满 is a member of the first server, 阿禾 manages it. */
export const bot: User = { ...userOf(10, 'zhaiju', '摘句'), bot: true };
export const xiaoman: Person = personOf({ user: userOf(11, 'xiaoman', '小满'), role: 'member' }, 21);
export const ahe: Person = personOf({ user: userOf(12, 'ahe', '阿禾'), role: 'manager' }, 22);

function userOf(number: number, username: string, name: string): User {
  return { id: standingId(number), username, discriminator: '0', global_name: name, avatar: null };
}

function personOf(person: Omit<Person, 'dm'>, dmNumber: number): Person {
  return {
    ...person,
    dm: { id: standingId(dmNumber), type: ChannelType.dm, recipients: [person.user] },
  };
}
