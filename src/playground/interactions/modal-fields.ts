import { Fault } from '../../base/fault.ts';
import type { FieldValues } from '../acts/action.ts';
import type { Component } from '../wire.ts';
import { ComponentType, flattenComponents } from '../wire.ts';

/** The submitted components of a modal, in the shape in which it was opened: rows or labels. */
export function modalFields(components: readonly Component[], values: FieldValues): readonly unknown[] {
  const known = new Set(flattenComponents(components).map((component) => component.custom_id));
  const stranger = Object.keys(values).find((id) => !known.has(id));
  if (stranger !== undefined) throw new Fault('call-invalid', `the modal has no field ${stranger}`);
  return components.map((component) => submitted(component, values));
}

function submitted(component: Component, values: FieldValues): unknown {
  const { type, id } = component;
  if (component.components) {
    return { type, id, components: component.components.map((inner) => submitted(inner, values)) };
  }
  if (component.component) return { type, id, component: submitted(component.component, values) };
  if (component.custom_id === undefined) return { type, id };
  const value = values[component.custom_id] ?? component.value ?? '';
  const answer =
    type === ComponentType.textInput ? { value: String(value) } : { values: [value].flat().filter(Boolean) };
  return { type, id, custom_id: component.custom_id, ...answer };
}
