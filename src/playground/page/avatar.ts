import type { User } from '../wire.ts';
import { element } from './element.ts';

/** A round picture: the bot's mark, or the last character of a person's name on a colour of their own. */
export function avatar(user: User): HTMLElement {
  if (user.bot) {
    return element('img', { class: 'avatar', attributes: { src: '/favicon.svg', alt: '' } });
  }
  const tint = Number(BigInt(user.id) % 5n);
  const name = nameOf(user);
  return element('span', { class: `avatar avatar-${tint}`, attributes: { 'aria-hidden': 'true' } }, [
    [...name].at(-1) ?? '?',
  ]);
}

/** What a person is called in the server. */
export function nameOf(user: User): string {
  return user.global_name ?? user.username;
}
