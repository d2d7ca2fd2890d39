import { Fault } from '../../base/fault.ts';
import type { Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import type { World } from '../world/world.ts';
import { firstUnknown, type Named, type ResolvedTable, type Viewpoint } from './resolved.ts';

/** What may be chosen in each kind of select whose choices are things of the server. */
const tables: Readonly<Record<number, readonly ResolvedTable[]>> = {
  [ComponentType.userSelect]: ['users'],
  [ComponentType.roleSelect]: ['roles'],
  [ComponentType.mentionableSelect]: ['users', 'roles'],
  [ComponentType.channelSelect]: ['channels'],
};

/** What was chosen in a select, and the things of the server that it names, if it names any. */
export interface Selected {
  readonly values: readonly string[];
  readonly named?: readonly Named[];
}

/** The values of a select. Throws a Fault if they cannot be chosen there. */
export function selectedValues(
  world: World,
  { component, values }: { readonly component: Component; readonly values: readonly string[] },
  view: Viewpoint,
): Selected {
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
  const named = values.map((value) => ({ id: value, tables: kinds }));
  const stranger = firstUnknown(world, { named, channelTypes: component.channel_types }, view);
  if (stranger !== undefined) throw new Fault('call-invalid', `${id} has no choice ${stranger}`);
  return { values, named };
}
