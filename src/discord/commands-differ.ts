import { isDeepStrictEqual } from 'node:util';
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

/** What of a command or an option we decide; Discord adds ids, versions and more of its own. */
const decided = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'autocomplete',
  'choices',
  'value',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
] as const;

/** Whether the commands Discord has are others than ours. The order of commands does not count, that of options does. */
export function commandsDiffer(
  registered: readonly APIApplicationCommand[],
  ours: readonly RESTPostAPIApplicationCommandsJSONBody[],
): boolean {
  return !isDeepStrictEqual(byKey(registered), byKey(ours));
}

function byKey(commands: readonly object[]): Map<string, unknown> {
  return new Map(
    commands.map((command) => {
      const plain = essence(command);
      return [`${plain.type} ${plain.name}`, plain];
    }),
  );
}

/** The decided fields that are set: Discord gives null, false or nothing where we said nothing. */
function essence(thing: object): Record<string, unknown> {
  const fields = Object.entries(thing)
    .filter(([key, value]) => decided.some((one) => one === key) && isSet(value))
    .map(([key, value]) => [key, Array.isArray(value) ? value.map(plainItem) : value]);
  const options = 'options' in thing && Array.isArray(thing.options) ? thing.options.map(essence) : [];
  return { ...Object.fromEntries(fields), options };
}

function plainItem(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? essence(item) : item;
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== '';
}
