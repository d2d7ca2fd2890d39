import type { FieldValues } from '../acts/action.ts';
import type { Component, Modal } from '../wire.ts';
import { ComponentType, flattenComponents } from '../wire.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { optionsOf } from './draw-select.ts';
import { button, element } from './element.ts';
import type { View } from './view.ts';

const paragraphStyle = 2;
type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Opens the window the bot asked for; what is filled in goes to `submit`. */
export function openModal(modal: Modal, view: View, submit: (fields: FieldValues) => void): void {
  const inputs = new Map<string, Input>();
  const fields = modal.components.flatMap((component) => drawField(component, view, inputs));
  const form = element(
    'form',
    {
      attributes: { method: 'dialog' },
      on: {
        submit: () => submit(Object.fromEntries([...inputs].map(([id, input]) => [id, filledIn(input)]))),
      },
    },
    [
      element('header', {}, [element('h2', {}, [modal.title])]),
      ...fields,
      element('footer', {}, [
        button({ class: 'button button-secondary', press: () => dialog.close() }, [view.words.cancel]),
        element('button', { class: 'button button-primary', attributes: { type: 'submit' } }, [
          view.words.submit,
        ]),
      ]),
    ],
  );
  const dialog = element('dialog', { class: 'dialog', attributes: { 'aria-label': modal.title } }, [form]);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** A row with an input, a label around one, or a text between them. */
function drawField(outer: Component, view: View, inputs: Map<string, Input>): readonly HTMLElement[] {
  if (outer.type === ComponentType.textDisplay) return [drawMarkdown(outer.content ?? '', view)];
  return flattenComponents([outer])
    .filter((component) => component.custom_id !== undefined)
    .map((component) => {
      const input = drawInput(component, view);
      inputs.set(component.custom_id ?? '', input);
      const description = outer.type === ComponentType.label ? outer.description : undefined;
      return element('label', { class: 'field' }, [
        element('span', { class: 'field-name' }, [outer.label ?? component.label ?? '']),
        description === undefined
          ? undefined
          : element('span', { class: 'field-description' }, [description]),
        input,
      ]);
    });
}

function drawInput(component: Component, view: View): Input {
  const attributes = {
    required: component.required ?? true,
    placeholder: component.placeholder,
    minlength: component.min_length,
    maxlength: component.max_length,
  };
  if (component.type !== ComponentType.textInput) {
    const multiple = (component.max_values ?? 1) > 1;
    const options = optionsOf(component, view).map(({ label, value, selected }) =>
      element('option', { attributes: { value, selected: selected ?? false } }, [label]),
    );
    const none = element('option', { attributes: { value: '' } }, [
      component.placeholder ?? view.words.choose,
    ]);
    return element(
      'select',
      { class: multiple ? 'several' : 'select', attributes: { required: attributes.required, multiple } },
      multiple ? options : [none, ...options],
    );
  }
  const input =
    component.style === paragraphStyle
      ? element('textarea', { attributes: { ...attributes, rows: 5 } })
      : element('input', { attributes: { ...attributes, type: 'text' } });
  input.value = component.value ?? '';
  return input;
}

function filledIn(input: Input): string | readonly string[] {
  return input instanceof HTMLSelectElement
    ? [...input.selectedOptions].map(({ value }) => value).filter((value) => value !== '')
    : input.value;
}
