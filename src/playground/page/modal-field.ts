import type { FieldValue } from '../acts/action.ts';
import type { Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import { element } from './element.ts';
import { createManyInput, createOneInput } from './modal-choices.ts';
import { createFileInput } from './modal-files.ts';
import type { FieldTitle, ModalInput, ModalInputUse } from './modal-input.ts';
import { createTextInput } from './modal-text.ts';
import { type FieldProblem, problemSentence } from './option-words.ts';
import type { View } from './view.ts';

/** A field of a window, with its name over it and room for what is wrong with it under it. */
export interface ModalField {
  readonly id: string;
  readonly element: HTMLElement;
  readonly value: () => FieldValue<File>;
  /** Whether it can be sent; if not, the field says why. */
  check(): boolean;
  focus(): void;
}

type Make = (component: Component, use: ModalInputUse) => ModalInput;

const createChoiceInput: Make = (component, use) =>
  ((component.max_values ?? 1) > 1 ? createManyInput : createOneInput)(component, use);

/** A new kind of field is one more line. */
const inputs: Readonly<Record<number, Make>> = {
  [ComponentType.textInput]: createTextInput,
  [ComponentType.fileUpload]: createFileInput,
};

let made = 0;

/** The field for a component of a window. */
export function createModalField(component: Component, title: FieldTitle, view: View): ModalField {
  const controlId = `window-field-${++made}`;
  const wrong = element('p', {
    class: 'field-wrong',
    attributes: { id: `${controlId}-wrong`, role: 'alert' },
  });
  const tell = (problem: FieldProblem | undefined) => {
    wrong.textContent = problem ? problemSentence(problem, view.words) : '';
    if (problem) input.control.setAttribute('aria-invalid', 'true');
    else input.control.removeAttribute('aria-invalid');
  };
  const make = inputs[component.type] ?? createChoiceInput;
  const input = make(component, { view, controlId, title, changed: () => tell(undefined), refuse: tell });
  const describedBy = title.description === undefined ? [] : [`${controlId}-more`];
  input.control.setAttribute('aria-describedby', [...describedBy, wrong.id].join(' '));
  return {
    id: component.custom_id ?? '',
    element: frame({ input, title, controlId, required: component.required ?? true, wrong }),
    value: input.value,
    check: () => {
      const problem = input.problem();
      tell(problem);
      return problem === undefined;
    },
    focus: () => input.control.focus(),
  };
}

interface Frame {
  readonly input: ModalInput;
  readonly title: FieldTitle;
  readonly controlId: string;
  readonly required: boolean;
  readonly wrong: HTMLElement;
}

/** A label over one control, a legend over several. */
function frame({ input, title, controlId, required, wrong }: Frame): HTMLElement {
  const mark = required
    ? element('span', { class: 'field-mark', attributes: { 'aria-hidden': 'true' } }, ['*'])
    : undefined;
  const name = input.isGroup
    ? element('legend', { class: 'field-name' }, [title.label, mark])
    : element('label', { class: 'field-name', attributes: { for: controlId } }, [title.label, mark]);
  const head = input.note ? element('div', { class: 'field-head' }, [name, input.note]) : name;
  const { description } = title;
  const more =
    description === undefined
      ? undefined
      : element('span', { class: 'field-description', attributes: { id: `${controlId}-more` } }, [
          description,
        ]);
  return element(input.isGroup ? 'fieldset' : 'div', { class: 'field' }, [head, more, input.element, wrong]);
}
