import { ChannelType } from '../wire.ts';
import { avatar } from './avatar.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** What stands in a channel where nothing has been said: what this is, and questions to click on. */
export function drawWelcome(view: View, ask: (question: string) => void): HTMLElement {
  const { words, snapshot, channel } = view;
  const direct = channel.type === ChannelType.dm;
  const examples = snapshot.examples.slice(0, 3);
  return element('section', { class: 'welcome' }, [
    avatar(snapshot.bot),
    element('h2', {}, [words.welcomeTitle]),
    element('p', {}, [words.welcomeText]),
    direct ? element('p', {}, [words.welcomeDm]) : undefined,
    examples.length === 0
      ? undefined
      : element('div', { class: 'examples' }, [
          element('h3', {}, [words.tryOne]),
          ...examples.map((question) =>
            button({ class: 'example', press: () => ask(question) }, [
              element('span', {}, [question]),
              icon('send'),
            ]),
          ),
        ]),
  ]);
}
