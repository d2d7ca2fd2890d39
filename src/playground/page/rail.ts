import type { GuildView } from '../page-host/person-view.ts';
import { button, element } from './element.ts';
import type { View } from './view.ts';

/** The servers, one under the other, each by the first character of its name. */
export function drawRail(view: View, openGuild: (guild: GuildView) => void): HTMLElement {
  const { words, snapshot, guildId } = view;
  return element(
    'nav',
    { class: 'rail', attributes: { 'aria-label': words.servers } },
    snapshot.guilds.map((guild) =>
      button(
        {
          class: 'rail-server',
          attributes: {
            title: guild.name,
            'aria-label': guild.name,
            'aria-current': guild.id === guildId ? 'true' : undefined,
          },
          press: () => openGuild(guild),
        },
        [[...guild.name][0] ?? ''],
      ),
    ),
  );
}
