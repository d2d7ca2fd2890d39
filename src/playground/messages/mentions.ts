import type { Message, User } from '../wire.ts';
import type { World } from '../world/world.ts';
import type { MessageBody } from './message-body.ts';

/** Whom a message pings: those written as `<@id>` and, in a reply, the one replied to, as far as is allowed. */
export function mentionsOf(
  world: World,
  text: string,
  { allowed, replied }: { allowed?: MessageBody['allowed_mentions']; replied?: Message | undefined },
): readonly User[] {
  const written = [...text.matchAll(/<@!?(\d+)>/gu)].map(([, id]) => id ?? '');
  const ids = new Set(written.filter((id) => mayPing(id, allowed)));
  if (replied && allowed?.replied_user !== false && (allowed?.replied_user || !allowed)) {
    ids.add(replied.author.id);
  }
  const users = [world.bot, ...world.people.map((person) => person.user)];
  return users.filter((user) => ids.has(user.id));
}

/** Whether a message of somebody who may do so pings everybody. */
export function mentionsEveryone(text: string, allowed: MessageBody['allowed_mentions']): boolean {
  return /@(?:everyone|here)/u.test(text) && (!allowed?.parse || allowed.parse.includes('everyone'));
}

function mayPing(id: string, allowed: MessageBody['allowed_mentions']): boolean {
  return !allowed?.parse || allowed.parse.includes('users') || (allowed.users?.includes(id) ?? false);
}
