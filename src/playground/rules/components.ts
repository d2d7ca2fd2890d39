import type { FieldProblem } from '../rest/refusal.ts';
import type { Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import { lengthOf, missing, outsideLengths, type Path, tooLong } from './fields.ts';

type ComponentRule = (component: Component, path: Path) => readonly FieldProblem[];

const selects = [
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
];

/** Where each kind may stand; 0 is the message itself. */
const homes: Readonly<Record<number, readonly number[]>> = {
  [ComponentType.actionRow]: [0, ComponentType.container],
  [ComponentType.button]: [ComponentType.actionRow, ComponentType.section],
  ...Object.fromEntries(selects.map((type) => [type, [ComponentType.actionRow]])),
  [ComponentType.section]: [0, ComponentType.container],
  [ComponentType.textDisplay]: [0, ComponentType.container, ComponentType.section],
  [ComponentType.thumbnail]: [ComponentType.section],
  [ComponentType.mediaGallery]: [0, ComponentType.container],
  [ComponentType.file]: [0, ComponentType.container],
  [ComponentType.separator]: [0, ComponentType.container],
  [ComponentType.container]: [0],
};

const linkStyle = 5;

const button: ComponentRule = (component, path) => [
  ...tooLong([...path, 'label'], component.label, 80),
  ...(component.label || component.emoji ? [] : [missing([...path, 'label'])]),
  ...(component.style === undefined ? [missing([...path, 'style'])] : []),
  ...(component.style === linkStyle
    ? outsideLengths([...path, 'url'], component.url, [1, 512])
    : outsideLengths([...path, 'custom_id'], component.custom_id, [1, 100])),
];

const select: ComponentRule = (component, path) => [
  ...outsideLengths([...path, 'custom_id'], component.custom_id, [1, 100]),
  ...tooLong([...path, 'placeholder'], component.placeholder, 150),
  ...(component.type === ComponentType.stringSelect ? optionProblems(component, path) : []),
];

const optionProblems: ComponentRule = (component, path) => [
  ...outsideLengths([...path, 'options'], component.options, [1, 25]),
  ...(component.options ?? []).flatMap((option, at) => [
    ...outsideLengths([...path, 'options', at, 'label'], option.label, [1, 100]),
    ...outsideLengths([...path, 'options', at, 'value'], option.value, [1, 100]),
    ...tooLong([...path, 'options', at, 'description'], option.description, 100),
  ]),
];

/** A select fills its row alone; otherwise a row has one to five buttons. */
const actionRow: ComponentRule = (component, path) => {
  const inner = component.components ?? [];
  const most = inner.some(({ type }) => selects.some((select) => select === type)) ? 1 : 5;
  return outsideLengths([...path, 'components'], inner, [1, most]);
};

const section: ComponentRule = (component, path) => [
  ...outsideLengths([...path, 'components'], component.components, [1, 3]),
  ...(component.accessory ? [] : [missing([...path, 'accessory'])]),
];

/** What each kind must hold. A kind that is not here is not a message component at all. */
const componentRules: Readonly<Record<number, ComponentRule>> = {
  [ComponentType.actionRow]: actionRow,
  [ComponentType.button]: button,
  ...Object.fromEntries(selects.map((type) => [type, select])),
  [ComponentType.section]: section,
  [ComponentType.textDisplay]: (component, path) =>
    outsideLengths([...path, 'content'], component.content, [1, 4_000]),
  [ComponentType.thumbnail]: (component, path) =>
    component.media
      ? tooLong([...path, 'description'], component.description, 1_024)
      : [missing([...path, 'media'])],
  [ComponentType.mediaGallery]: (component, path) =>
    outsideLengths([...path, 'items'], component.items, [1, 10]),
  [ComponentType.file]: (component, path) => (component.file ? [] : [missing([...path, 'file'])]),
  [ComponentType.separator]: () => [],
  [ComponentType.container]: (component, path) =>
    outsideLengths([...path, 'components'], component.components, [1, 40]),
};

/** What Discord would refuse in these components, wherever they are nested. */
export function componentProblems(components: readonly Component[]): readonly FieldProblem[] {
  return [...within(components, { home: 0, path: ['components'] }), ...duplicateIds(components)];
}

interface Place {
  readonly home: number;
  readonly path: Path;
}

function within(components: readonly Component[], { home, path }: Place): readonly FieldProblem[] {
  return components.flatMap((component, at) => problemsAt(component, { home, path: [...path, at] }));
}

function problemsAt(component: Component, { home, path }: Place): readonly FieldProblem[] {
  const rule = componentRules[component.type];
  if (!rule || !homes[component.type]?.includes(home)) return [misplaced([...path, 'type'])];
  const inner = { home: component.type, path: [...path, 'components'] };
  return [
    ...rule(component, path),
    ...within(component.components ?? [], inner),
    ...(component.accessory
      ? problemsAt(component.accessory, { home: component.type, path: [...path, 'accessory'] })
      : []),
  ];
}

function misplaced(path: Path): FieldProblem {
  return {
    path,
    code: 'UNION_TYPE_CHOICES',
    message: 'Value of field "type" is not one that may stand here.',
  };
}

function duplicateIds(components: readonly Component[]): readonly FieldProblem[] {
  const seen = new Set<string>();
  const visit = (component: Component, path: Path): readonly FieldProblem[] => {
    const id = component.custom_id;
    const again = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    return [
      ...(again ? [duplicate([...path, 'custom_id'])] : []),
      ...(component.components ?? []).flatMap((inner, at) => visit(inner, [...path, 'components', at])),
      ...(component.accessory ? visit(component.accessory, [...path, 'accessory']) : []),
    ];
  };
  return components.flatMap((component, at) => visit(component, ['components', at]));
}

function duplicate(path: Path): FieldProblem {
  return {
    path,
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    message: 'Component custom id cannot be duplicated',
  };
}

/** All text a V2 message shows: its length, and the bytes that the real service has been seen to choke on. */
export function measureText(components: readonly Component[]): { characters: number; bytes: number } {
  const texts = components.map((component) => component.content ?? '').filter((text) => text !== '');
  return {
    characters: texts.reduce((sum, text) => sum + lengthOf(text), 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text, 'utf8') + 12, 0),
  };
}
