import type { Component } from '../wire.ts';
import { optionsOf } from './draw-select.ts';
import { element } from './element.ts';
import type { ModalInput, ModalInputUse } from './modal-input.ts';
import type { FieldProblem } from './option-words.ts';

/** A select of one thing, as the browser's own. */
export function createOneInput(
  component: Component,
  { view, controlId, changed }: ModalInputUse,
): ModalInput {
  const { required = true } = component;
  const options = optionsOf(component, view).map(({ label, value, selected }) =>
    element('option', { attributes: { value, selected: selected ?? false } }, [label]),
  );
  const none = element('option', { attributes: { value: '' } }, [component.placeholder ?? view.words.choose]);
  const control = element(
    'select',
    {
      class: 'select',
      attributes: { id: controlId, 'aria-required': required ? 'true' : undefined },
      on: { change: changed },
    },
    [none, ...options],
  );
  const value = () => (control.value === '' ? [] : [control.value]);
  return {
    element: element('div', { class: 'select-box' }, [control]),
    control,
    value,
    problem: () => (required && value().length === 0 ? { kind: 'empty' } : undefined),
  };
}

/** A select of several things: boxes to tick. */
export function createManyInput(component: Component, { view, changed }: ModalInputUse): ModalInput {
  const boxes = optionsOf(component, view).map(({ label, value, selected }) => {
    const box = element('input', {
      attributes: { type: 'checkbox', value, checked: selected ?? false },
      on: { change: changed },
    });
    return { box, label: element('label', { class: 'several-option' }, [box, label]) };
  });
  const value = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const root = element(
    'div',
    { class: 'many' },
    boxes.map(({ label }) => label),
  );
  return {
    element: root,
    control: boxes[0]?.box ?? root,
    isGroup: true,
    value,
    problem: () => problemOf(component, value().length),
  };
}

function problemOf(component: Component, count: number): FieldProblem | undefined {
  const { min_values: least = 1, max_values: most = 1, required = true } = component;
  if (count === 0 && !required) return undefined;
  if (count < least) return { kind: 'too-few', least };
  return count > most ? { kind: 'too-many', most } : undefined;
}
