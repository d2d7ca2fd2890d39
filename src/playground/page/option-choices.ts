import type { Channel, Choice, CommandOption } from '../wire.ts';
import { ChannelType, isThread, OptionType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { guildHere, type View } from './view.ts';

/** A choice's name in the person's language. */
export function choiceName(choice: Choice, { locale }: View): string {
  return choice.name_localizations?.[locale] ?? choice.name;
}

/** The choices an option always has, or undefined if the bot must be asked or anything may be typed. */
export function fixedChoices(option: CommandOption, view: View): readonly Choice[] | undefined {
  if (option.choices && option.choices.length > 0) return option.choices;
  const { words } = view;
  if (option.type !== OptionType.boolean) return worldChoices(option, view);
  return [
    { name: words.yes, value: 'true' },
    { name: words.no, value: 'false' },
  ];
}

/** The persons, roles or channels that an option takes, and nothing else; undefined where it takes something else. */
export function worldChoices(option: CommandOption, view: View): readonly Choice[] | undefined {
  return things[option.type]?.(view, option);
}

const things: Readonly<Record<number, (view: View, option: CommandOption) => readonly Choice[]>> = {
  [OptionType.user]: userChoices,
  [OptionType.role]: roleChoices,
  [OptionType.mentionable]: (view) => [...userChoices(view), ...roleChoices(view)],
  [OptionType.channel]: (view, { channel_types }) => channelChoices(view, channel_types),
};

/** The persons and the bot. */
export function userChoices({ snapshot }: View): readonly Choice[] {
  return [...snapshot.people.map(({ user }) => user), snapshot.bot].map((user) => ({
    name: nameOf(user),
    value: user.id,
  }));
}

/** The roles of the server; none in direct messages. */
export function roleChoices(view: View): readonly Choice[] {
  const roles = view.channel.guild_id === undefined ? [] : guildHere(view).roles;
  return roles.map(({ id, name }) => ({ name: `@${name.replace(/^@/u, '')}`, value: id }));
}

/** The channels of the server that the person sees, of these types if any are told; none in direct messages. */
export function channelChoices(view: View, types: readonly number[] = []): readonly Choice[] {
  const fits = (channel: Channel) => types.length === 0 || types.includes(channel.type);
  return view.snapshot.channels
    .filter((channel) => channel.guild_id !== undefined && channel.guild_id === view.channel.guild_id)
    .filter((channel) => channel.type !== ChannelType.dm && fits(channel))
    .map((channel) => ({
      name: `${isThread(channel) ? '' : '# '}${channel.name ?? channel.id}`,
      value: channel.id,
    }));
}
