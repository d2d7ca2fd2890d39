import type { FieldProblem } from '../rest/refusal.ts';
import type { Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import { lengthOf, missing, outsideLengths, type Path } from './fields.ts';

type ComponentRule = (component: Component, path: Path) => readonly FieldProblem[];

const selects: readonly number[] = [
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
];

const linkStyle = 5;

/** A button says something, and leads either to an address or back to the bot. */
const button: ComponentRule = (component, path) => [
  ...(component.label || component.emoji ? [] : [missing([...path, 'label'])]),
  ...(component.style === linkStyle
    ? outsideLengths([...path, 'url'], component.url, [1, 512])
    : outsideLengths([...path, 'custom_id'], component.custom_id, [1, 100])),
];

/** A select fills its row alone. */
const actionRow: ComponentRule = (component, path) => {
  const inner = component.components ?? [];
  const crowded = inner.length > 1 && inner.some(({ type }) => selects.includes(type));
  return crowded ? outsideLengths([...path, 'components'], inner, [1, 1]) : [];
};

/** One can choose no more than there is, and no less than one must. */
const select: ComponentRule = (component, path) => {
  const { min_values: least = 1, max_values: most = 1, options = [] } = component;
  const message = 'max_values must be at least min_values and at most the number of options';
  const wrong = least > most || (component.type === ComponentType.stringSelect && most > options.length);
  return [
    ...(wrong ? [{ path: [...path, 'max_values'], code: 'SELECT_COMPONENT_INVALID_VALUES', message }] : []),
    ...duplicates(
      options.map(({ value }) => value),
      { path: [...path, 'options'], field: 'value', code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED' },
    ),
  ];
};

/** What Discord's specification does not say of a component. */
const componentRules: Readonly<Record<number, ComponentRule>> = {
  [ComponentType.button]: button,
  [ComponentType.actionRow]: actionRow,
  ...Object.fromEntries(selects.map((type) => [type, select])),
};

/** What Discord would refuse in these components, wherever they are nested. */
export function componentProblems(
  components: readonly Component[],
  path: Path = ['components'],
): readonly FieldProblem[] {
  const placed = placedComponents(components, path);
  return [
    ...placed.flatMap(({ component, path: at }) => componentRules[component.type]?.(component, at) ?? []),
    ...duplicateIds(placed),
  ];
}

interface Placed {
  readonly component: Component;
  readonly path: Path;
}

/** Every component with its path, outermost first. */
function placedComponents(components: readonly Component[], path: Path): readonly Placed[] {
  return components.flatMap((component, at) => placed(component, [...path, at]));
}

function placed(component: Component, path: Path): readonly Placed[] {
  const { components = [], accessory, component: inner } = component;
  return [
    { component, path },
    ...placedComponents(components, [...path, 'components']),
    ...(accessory ? placed(accessory, [...path, 'accessory']) : []),
    ...(inner ? placed(inner, [...path, 'component']) : []),
  ];
}

function duplicateIds(all: readonly Placed[]): readonly FieldProblem[] {
  const seen = new Set<string>();
  return all.flatMap(({ component: { custom_id: id }, path }) => {
    if (id === undefined || id === null) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = 'Component custom id cannot be duplicated';
    return [{ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }];
  });
}

function duplicates(
  values: readonly string[],
  { path, field, code }: { readonly path: Path; readonly field: string; readonly code: string },
): readonly FieldProblem[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) < at
      ? [{ path: [...path, at, field], code, message: 'The specified option value is already used' }]
      : [],
  );
}

const utf8 = new TextEncoder();

/** All text a V2 message shows: its length, and the bytes that the real service has been seen to choke on. */
export function measureText(components: readonly Component[]): { characters: number; bytes: number } {
  const texts = components.map((component) => component.content ?? '').filter((text) => text !== '');
  return {
    characters: texts.reduce((sum, text) => sum + lengthOf(text), 0),
    bytes: texts.reduce((sum, text) => sum + utf8.encode(text).length + 12, 0),
  };
}
