import { Fault } from '../../base/fault.ts';
import type { FieldValues } from '../acts/action.ts';
import type { Component } from '../wire.ts';
import { ComponentType, flattenComponents } from '../wire.ts';
import type { World } from '../world/world.ts';
import { selectedValues } from './selected-values.ts';

/** The submitted components of a modal, in the shape in which it was opened: rows or labels. */
export function modalFields(
  world: World,
  components: readonly Component[],
  values: FieldValues,
): readonly unknown[] {
  const known = new Set(flattenComponents(components).map((component) => component.custom_id));
  const stranger = Object.keys(values).find((id) => !known.has(id));
  if (stranger !== undefined) throw new Fault('call-invalid', `the modal has no field ${stranger}`);
  const submitted = (component: Component): unknown => {
    const { type, id, custom_id } = component;
    if (component.components) return { type, id, components: component.components.map(submitted) };
    if (component.component) return { type, id, component: submitted(component.component) };
    if (custom_id === undefined) return { type, id };
    const value = values[custom_id] ?? component.value ?? '';
    return { type, id, custom_id, ...answerOf(world, component, value) };
  };
  return components.map(submitted);
}

function answerOf(world: World, component: Component, value: string | readonly string[]) {
  if (component.type === ComponentType.textInput) return { value: checkedText(component, String(value)) };
  const chosen = [value].flat().filter(Boolean);
  if (chosen.length === 0 && component.required === false) return { values: [] };
  if (component.type === ComponentType.fileUpload) return { values: chosen };
  return selectedValues(world, component, chosen);
}

/** What the window itself would not let a person send. */
function checkedText(component: Component, text: string): string {
  const { custom_id: id, min_length: least = 0, max_length: most = 4_000, required = true } = component;
  const length = [...text].length;
  if (required && length === 0) throw new Fault('call-invalid', `${id} must be filled in`);
  if (length > 0 && length < least)
    throw new Fault('call-invalid', `${id} takes ${least} characters or more`);
  if (length > most) throw new Fault('call-invalid', `${id} takes ${most} characters at most`);
  return text;
}
