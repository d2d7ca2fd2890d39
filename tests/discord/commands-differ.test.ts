import { type APIApplicationCommand, SlashCommandBuilder } from 'discord.js';
import { expect, test } from 'vitest';
import { messageMenus, slashCommands } from '../../commands/index.ts';
import { commandsDiffer } from '../../src/discord/commands-differ.ts';

const ours = [...slashCommands, ...messageMenus].map(({ data }) => data.toJSON());

/** The commands as Discord gives them back: with its own fields, and null or false for what was not said. */
function registered(
  change: (command: Record<string, unknown>) => unknown = (command) => command,
): APIApplicationCommand[] {
  return JSON.parse(
    JSON.stringify(
      ours.map((body) =>
        change({
          id: '1',
          application_id: '2',
          version: '3',
          default_member_permissions: null,
          dm_permission: true,
          nsfw: false,
          description: '',
          description_localizations: null,
          ...structuredClone(body),
        }),
      ),
    ),
  );
}

test('commands that came back as they were sent do not differ', () => {
  expect(commandsDiffer(registered(), ours)).toBe(false);
});

test('the order in which Discord gives them back does not count', () => {
  expect(commandsDiffer(registered().toReversed(), ours)).toBe(false);
});

test.each<[string, (command: Record<string, unknown>) => unknown]>([
  ['another description', (command) => ({ ...command, description: 'x' })],
  ['another localisation', (command) => ({ ...command, name_localizations: { 'zh-CN': '问' } })],
  ['no localisation', (command) => ({ ...command, name_localizations: null })],
  ['an option less', (command) => ({ ...command, options: [] })],
  ['fewer places', (command) => ({ ...command, contexts: [0] })],
  ['an age limit', (command) => ({ ...command, nsfw: true })],
])('%s makes them differ', (_, change) => {
  expect(commandsDiffer(registered(change), ours)).toBe(true);
});

test('a command too many, or one too few, makes them differ', () => {
  expect(commandsDiffer(registered().slice(1), ours)).toBe(true);
  expect(commandsDiffer(registered(), ours.slice(1))).toBe(true);
});

test('an option that has become optional makes them differ', () => {
  const command = (isRequired: boolean) =>
    new SlashCommandBuilder()
      .setName('a')
      .setDescription('a')
      .addStringOption((option) => option.setName('b').setDescription('b').setRequired(isRequired))
      .toJSON();
  const before: APIApplicationCommand[] = JSON.parse(JSON.stringify([command(true)]));
  expect(commandsDiffer(before, [command(false)])).toBe(true);
  expect(commandsDiffer(before, [command(true)])).toBe(false);
});
