import type { FieldProblem } from '../rest/refusal.ts';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** What a field must be; an object stands for one with fields, a list of one for a list of such. */
type Shape = 'string' | 'number' | 'boolean' | 'flexible' | readonly [Shape] | ShapeTable;
interface ShapeTable {
  readonly [field: string]: Shape;
}

const emoji: ShapeTable = { id: 'flexible', name: 'string' };
const media: ShapeTable = { url: 'string' };

/** Fields of any component. Its nested components are checked one level at a time, for they have no end. */
const componentShape: ShapeTable = {
  type: 'number',
  id: 'number',
  custom_id: 'string',
  label: 'string',
  description: 'string',
  style: 'number',
  url: 'string',
  disabled: 'boolean',
  emoji,
  placeholder: 'string',
  min_values: 'number',
  max_values: 'number',
  options: [{ label: 'string', value: 'string', description: 'string', emoji, default: 'boolean' }],
  content: 'string',
  accent_color: 'number',
  divider: 'boolean',
  spacing: 'number',
  media,
  file: media,
  items: [{ media, description: 'string' }],
};

const messageShape: ShapeTable = {
  content: 'string',
  flags: 'number',
  embeds: [
    {
      title: 'string',
      description: 'string',
      url: 'string',
      color: 'number',
      author: { name: 'string' },
      footer: { text: 'string' },
      fields: [{ name: 'string', value: 'string', inline: 'boolean' }],
      image: media,
      thumbnail: media,
    },
  ],
  components: [componentShape],
  attachments: [{ id: 'flexible', filename: 'string', description: 'string' }],
  allowed_mentions: { parse: ['string'], users: ['string'], roles: ['string'], replied_user: 'boolean' },
  message_reference: { message_id: 'flexible', fail_if_not_exists: 'boolean' },
};

/** The fields of a message body that are not of the kind they must be; absent and null are both right. */
export function misshapenFields(body: unknown): readonly FieldProblem[] {
  if (!isObject(body)) return [problemOf([], 'object')];
  const problems = check(body, messageShape, []);
  return problems.length > 0 ? problems : nestedProblems(body, []);
}

/** Whether this is a JSON object, and not a list or null. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nestedProblems(holder: Json, path: Path): FieldProblem[] {
  const single = ['accessory', 'component'].filter((field) => holder[field] !== undefined);
  const list = Array.isArray(holder.components) ? holder.components : [];
  const inner: readonly (readonly [unknown, Path])[] = [
    ...single.map((field) => [holder[field], [...path, field]] as const),
    ...list.map((component: unknown, at) => [component, [...path, 'components', at]] as const),
  ];
  return inner.flatMap(([component, at]) => [
    ...check(component, componentShape, at),
    ...(isObject(component) ? nestedProblems(component, at) : []),
  ]);
}

function check(value: unknown, shape: Shape, path: Path): FieldProblem[] {
  if (value === undefined || value === null || shape === 'flexible') return [];
  if (typeof shape === 'string') return typeof value === shape ? [] : [problemOf(path, shape)];
  if (isList(shape)) {
    const [item] = shape;
    if (!Array.isArray(value)) return [problemOf(path, 'list')];
    return value.flatMap((one, at) => check(one, item, [...path, at]));
  }
  if (!isObject(value)) return [problemOf(path, 'object')];
  return Object.entries(shape).flatMap(([field, inner]) => check(value[field], inner, [...path, field]));
}

function isList(shape: readonly [Shape] | ShapeTable): shape is readonly [Shape] {
  return Array.isArray(shape);
}

const complaints: Readonly<Record<string, readonly [code: string, message: string]>> = {
  string: ['BASE_TYPE_STRING', 'Could not interpret value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  list: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
};

function problemOf(path: Path, kind: string): FieldProblem {
  const [code, message] = complaints[kind] ?? ['BASE_TYPE_BAD', `Must be a ${kind}.`];
  return { path, code, message };
}
