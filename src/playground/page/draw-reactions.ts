import type { Message } from '../wire.ts';
import { button, element } from './element.ts';
import type { View } from './view.ts';

export interface ReactionUse {
  /** Gives the emoji, or takes it back. */
  react(message: Message, emoji: string): void;
}

/** The emoji at hand in the message menu; Discord offers all there are. */
export const handyEmoji = ['👍', '🎉', '👀', '❓'] as const;

/** Who gave what, as buttons with which one joins in. */
export function drawReactions(message: Message, view: View, use: ReactionUse): HTMLElement | undefined {
  const { reactions = [] } = message;
  if (reactions.length === 0) return undefined;
  return element(
    'div',
    { class: 'reactions', attributes: { role: 'group', 'aria-label': view.words.reactions } },
    reactions.map(({ emoji, count, me }) =>
      button(
        {
          class: 'reaction',
          attributes: {
            'aria-pressed': String(me),
            'aria-label': `${emoji.name ?? ''} ${count}`,
            'data-custom-id': `reaction ${emoji.name ?? ''}`,
          },
          press: () => use.react(message, emoji.name ?? ''),
        },
        [emoji.name ?? '', element('span', { class: 'reaction-count' }, [String(count)])],
      ),
    ),
  );
}
