import type { FieldValues } from '../acts/action.ts';
import type { Component, Modal } from '../wire.ts';
import { ComponentType, flattenComponents } from '../wire.ts';
import { drawMarkdown } from './draw-markdown.ts';
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
      const input = drawInput(component);
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

function drawInput(component: Component): Input {
  const attributes = {
    required: component.required ?? true,
    placeholder: component.placeholder,
    minlength: component.min_length,
    maxlength: component.max_length,
  };
  if (component.type !== ComponentType.textInput) {
    const options = (component.options ?? []).map(({ label, value }) =>
      element('option', { attributes: { value } }, [label]),
    );
    return element('select', { attributes: { required: attributes.required } }, options);
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
    ? [...input.selectedOptions].map(({ value }) => value)
    : input.value;
}
