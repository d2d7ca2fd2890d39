import type { Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import type { Drawing } from './drawing.ts';
import { element } from './element.ts';
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
export function optionsOf(component: Component, { snapshot }: View): readonly Option[] {
  if (component.type === ComponentType.stringSelect) {
    return (component.options ?? []).map((option) => ({
      label: option.description ? `${option.label} · ${option.description}` : option.label,
      value: option.value,
      selected: option.default ?? false,
    }));
  }
  if (component.type === ComponentType.channelSelect) {
    return snapshot.channels.map(({ id, name }) => ({ label: `# ${name ?? id}`, value: id }));
  }
  const people = snapshot.people.map(({ user }) => ({ label: nameOf(user), value: user.id }));
  const roles = snapshot.roles.map(({ id, name }) => ({ label: `@${name.replace(/^@/u, '')}`, value: id }));
  if (component.type === ComponentType.roleSelect) return roles;
  return component.type === ComponentType.userSelect ? people : [...people, ...roles];
}
