import { Fault } from '../../base/fault.ts';
import type { FieldValue, FieldValues } from '../acts/action.ts';
import { keepUploads } from '../messages/uploads.ts';
import { lengthOf } from '../rules/fields.ts';
import type { Component } from '../wire.ts';
import { ComponentType, flattenComponents } from '../wire.ts';
import type { UploadedFile } from '../world/files.ts';
import type { World } from '../world/world.ts';
import { type Named, resolvedData, type Viewpoint } from './resolved.ts';
import { type Selected, selectedValues } from './selected-values.ts';

/** What a person sends from a window: its components filled in, in the shape in which it was opened, and what they name. */
export function modalFields(
  world: World,
  { components, values }: { readonly components: readonly Component[]; readonly values: FieldValues },
  view: Viewpoint,
) {
  const known = new Set(flattenComponents(components).map((component) => component.custom_id));
  const stranger = Object.keys(values).find((id) => !known.has(id));
  if (stranger !== undefined) throw new Fault('call-invalid', `the modal has no field ${stranger}`);
  const named: Named[] = [];
  const submitted = (component: Component): unknown => {
    const { type, id, custom_id } = component;
    if (component.components) return { type, id, components: component.components.map(submitted) };
    if (component.component) return { type, id, component: submitted(component.component) };
    if (custom_id === undefined) return { type, id };
    const value = values[custom_id] ?? component.value ?? '';
    if (type === ComponentType.textInput)
      return { type, id, custom_id, value: checkedText(component, value) };
    const chosen = chosenIn(world, { component, value }, view);
    named.push(...(chosen.named ?? []));
    return { type, id, custom_id, values: chosen.values };
  };
  return { components: components.map(submitted), resolved: resolvedData(world, named, view) };
}

interface Answered {
  readonly component: Component;
  readonly value: FieldValue;
}

function chosenIn(world: World, { component, value }: Answered, view: Viewpoint): Selected {
  const chosen = [value].flat().filter((one) => one !== '');
  if (chosen.length === 0 && component.required === false) return { values: [] };
  const files = chosen.filter((one) => typeof one !== 'string');
  if (component.type === ComponentType.fileUpload) return uploadedIn(world, component, files);
  if (files.length > 0) throw new Fault('call-invalid', `${component.custom_id} takes no file`);
  return selectedValues(world, { component, values: chosen.map(String) }, view);
}

function uploadedIn(world: World, component: Component, files: readonly UploadedFile[]): Selected {
  const { min_values: least = 1, max_values: most = 1, custom_id: id } = component;
  if (files.length < least || files.length > most)
    throw new Fault('call-invalid', `${id} takes ${least} to ${most} files`);
  const values = keepUploads(world, files).map((file) => file.id);
  return { values, named: values.map((value) => ({ id: value, tables: ['attachments'] })) };
}

/** What the window itself would not let a person send. */
function checkedText(component: Component, text: FieldValue): string {
  const { custom_id: id, min_length: least = 0, max_length: most = 4_000, required = true } = component;
  if (typeof text !== 'string') throw new Fault('call-invalid', `${id} takes a text`);
  const length = lengthOf(text);
  if (required && length === 0) throw new Fault('call-invalid', `${id} must be filled in`);
  if (length > 0 && length < least)
    throw new Fault('call-invalid', `${id} takes ${least} characters or more`);
  if (length > most) throw new Fault('call-invalid', `${id} takes ${most} characters at most`);
  return text;
}
