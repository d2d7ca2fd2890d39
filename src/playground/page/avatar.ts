import type { User } from '../wire.ts';
import { element } from './element.ts';

/** A round picture: the bot's mark, or the last character of a person's name on a colour of their own. */
export function avatar(user: User): HTMLElement {
  if (user.bot) {
    return element('img', { class: 'avatar', attributes: { src: '/favicon.svg', alt: '' } });
  }
  const last = [...nameOf(user)].at(-1) ?? '?';
  return element('span', { class: `avatar avatar-${tintOf(user)}`, attributes: { 'aria-hidden': 'true' } }, [
    last,
  ]);
}

/** What a person is called in the server. */
export function nameOf(user: User): string {
  return user.global_name ?? user.username;
}

const tints = 5;

/** From the name and not the id, which is another at every start. */
function tintOf({ username }: User): number {
  return [...username].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % tints;
}
