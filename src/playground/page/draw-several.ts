import type { Component } from '../wire.ts';
import { optionsOf } from './draw-select.ts';
import type { Drawing } from './drawing.ts';
import { button, element } from './element.ts';

/** A select of which several may be chosen: boxes to tick, and a button once they are enough and not too many. */
export function drawSeveral(component: Component, { view, message, use }: Drawing): HTMLElement {
  const { min_values: least = 1, max_values: most = 1, custom_id: id = '' } = component;
  const boxes = optionsOf(component, view).map(({ label, value, selected }) => {
    const box = element('input', { attributes: { type: 'checkbox', value, checked: selected ?? false } });
    box.disabled = component.disabled ?? false;
    return { box, label: element('label', { class: 'several-option' }, [box, label]) };
  });
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const confirm = button(
    {
      class: 'button button-primary',
      attributes: { 'data-custom-id': id },
      press: () => use.choose(message, id, chosen()),
    },
    [view.words.confirm],
  );
  const check = () => {
    const count = chosen().length;
    confirm.disabled = (component.disabled ?? false) || count < least || count > most;
    for (const { box } of boxes)
      box.disabled = (component.disabled ?? false) || (count >= most && !box.checked);
  };
  check();
  return element('fieldset', { class: 'several', on: { change: check } }, [
    element('legend', {}, [component.placeholder ?? view.words.choose]),
    ...boxes.map(({ label }) => label),
    confirm,
  ]);
}
