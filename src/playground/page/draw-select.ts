import type { Choice, Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import type { Drawing } from './drawing.ts';
import { element } from './element.ts';
import { channelChoices, roleChoices, userChoices } from './option-choices.ts';
import type { View } from './view.ts';

interface Option {
  readonly label: string;
  readonly value: string;
  readonly selected?: boolean;
}

/** A select of one thing, as the browser's own: it works with the keyboard and on a phone without our help. */
export function drawSelect(component: Component, { view, message, use }: Drawing): HTMLElement {
  const options = optionsOf(component, view);
  const placeholder = component.placeholder ?? view.words.choose;
  const select = element(
    'select',
    {
      class: 'select',
      attributes: {
        disabled: component.disabled ?? false,
        'aria-label': placeholder,
        'data-custom-id': component.custom_id,
      },
      on: {
        change: () => {
          if (select.value !== '') use.choose(message, component.custom_id ?? '', [select.value]);
        },
      },
    },
    [
      element('option', { attributes: { value: '' } }, [placeholder]),
      ...options.map(({ label, value, selected }) =>
        element('option', { attributes: { value, selected: selected ?? false } }, [label]),
      ),
    ],
  );
  return element('div', { class: 'select-box' }, [select]);
}

/** What can be chosen, whatever the select offers. */
export function optionsOf(component: Component, view: View): readonly Option[] {
  if (component.type === ComponentType.stringSelect) {
    return (component.options ?? []).map((option) => ({
      label: option.description ? `${option.label} · ${option.description}` : option.label,
      value: option.value,
      selected: option.default ?? false,
    }));
  }
  const chosen = new Set(component.default_values?.map(({ id }) => id));
  return (things[component.type]?.(component, view) ?? []).map(({ name, value }) => ({
    label: name,
    value: String(value),
    selected: chosen.has(String(value)),
  }));
}

/** What of the world each kind of select offers. */
const things: Readonly<Record<number, (component: Component, view: View) => readonly Choice[]>> = {
  [ComponentType.userSelect]: (_component, view) => userChoices(view),
  [ComponentType.roleSelect]: (_component, view) => roleChoices(view),
  [ComponentType.mentionableSelect]: (_component, view) => [...userChoices(view), ...roleChoices(view)],
  [ComponentType.channelSelect]: ({ channel_types }, view) => channelChoices(view, channel_types),
};
