import { Fault } from '../../base/fault.ts';
import type { Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import type { World } from '../world/world.ts';
import { resolvedData } from './resolved.ts';

/** What may be chosen in each kind of select whose choices are things of the server. */
const tables: Readonly<Record<number, readonly ('users' | 'roles' | 'channels')[]>> = {
  [ComponentType.userSelect]: ['users'],
  [ComponentType.roleSelect]: ['roles'],
  [ComponentType.mentionableSelect]: ['users', 'roles'],
  [ComponentType.channelSelect]: ['channels'],
};

/** The values of a select as an interaction carries them. Throws a Fault if they cannot be chosen there. */
export function selectedValues(world: World, component: Component, values: readonly string[]) {
  const { min_values: least = 1, max_values: most = 1, custom_id: id } = component;
  if (values.length < least || values.length > most)
    throw new Fault('call-invalid', `${id} takes ${least} to ${most} values`);
  const kinds = tables[component.type];
  if (!kinds) {
    const known = new Set(component.options?.map(({ value }) => value));
    const stranger = values.find((value) => !known.has(value));
    if (stranger !== undefined) throw new Fault('call-invalid', `${id} has no option ${stranger}`);
    return { values };
  }
  const resolved = resolvedData(world, values);
  const stranger = values.find((value) => !kinds.some((kind) => resolved[kind]?.[value]));
  if (stranger !== undefined) throw new Fault('call-invalid', `${id} has no choice ${stranger}`);
  return { values, resolved };
}
