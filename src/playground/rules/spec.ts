import type { Issue } from 'discord-api-spec/zod';
import type { FieldProblem } from '../rest/refusal.ts';
import { lengthOf, type Path } from './fields.ts';
import { isObject } from './json.ts';

type Spec = typeof import('discord-api-spec/zod');
type NameOf<Key> = Key extends `${infer Name}Schema` ? Name : never;

/** A request body of Discord's own specification, by its name there. */
export type BodyName = NameOf<keyof Spec>;

let loading: Promise<Spec> | undefined;

/**
 * What Discord's specification finds wrong with a body. It is loaded with the first body that needs it: reading
 * its 330 kB takes a fifth of a second, which nobody who opens the page should wait for.
 */
export async function specProblems(
  name: BodyName,
  body: unknown,
  path: Path = [],
): Promise<readonly FieldProblem[]> {
  loading ??= import('discord-api-spec/zod');
  const result = (await loading)[`${name}Schema`].safeParse(body ?? {});
  return result.success ? [] : problemsOf(result.error.issues, { value: body, path });
}

/** A part of the body, and where it stands. */
interface Part {
  readonly value: unknown;
  readonly path: Path;
}

function problemsOf(issues: readonly Issue[], within: Part): readonly FieldProblem[] {
  return issues.flatMap((issue) => {
    const part = { value: partAt(within.value, issue.path), path: [...within.path, ...issue.path] };
    if (issue.errors) return problemsOfUnion(issue.errors, part);
    return pardons.some((pardon) => pardon(issue, part)) ? [] : [complaintOf(issue, part)];
  });
}

/** Of the shapes a part might have, the one its `type` names is meant; where that tells nothing, the nearest. */
function problemsOfUnion(branches: readonly (readonly Issue[])[], part: Part): readonly FieldProblem[] {
  const ofType = branches.filter((issues) => !issues.some(isOtherType));
  if (ofType.length === 0) return [complaintOfType(branches, part)];
  const [nearest = []] = ofType
    .map((issues) => problemsOf(issues, part))
    .sort((one, other) => one.length - other.length);
  return nearest;
}

function isOtherType({ code, path }: Issue): boolean {
  return code === 'invalid_value' && path.length === 1 && path[0] === 'type';
}

function complaintOfType(branches: readonly (readonly Issue[])[], { path }: Part): FieldProblem {
  const types = branches.flatMap((issues) => issues.find(isOtherType)?.values ?? []);
  const message = `Value of field "type" must be one of (${types.join(', ')}).`;
  return { path: [...path, 'type'], code: 'UNION_TYPE_CHOICES', message };
}

/** What the specification refuses and Discord takes. A further case is one more line. */
const pardons: readonly ((issue: Issue, part: Part) => boolean)[] = [
  // Permissions are larger than a number of JSON holds: Discord itself writes them as text.
  (_issue, { value, path }) => path.at(-1) === 'default_member_permissions' && /^\d+$/u.test(String(value)),
  // Lengths are counted in code points, not in UTF-16 units.
  ({ code, maximum = 0 }, { value }) =>
    code === 'too_big' && typeof value === 'string' && lengthOf(value) <= maximum,
  // An id may be sent as a number.
  ({ expected }, { value, path }) =>
    expected === 'string' && Number.isInteger(value) && /(?:^|_)id$/u.test(String(path.at(-1))),
];

function complaintOf(issue: Issue, { value, path }: Part): FieldProblem {
  if (value === undefined) return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  const [code, message] = complaints[issue.code]?.(issue) ?? ['BASE_TYPE_INVALID', 'Invalid value.'];
  return { path, code, message };
}

type Complaint = readonly [code: string, message: string];

/** What Discord calls each of zod's issues. */
const complaints: Readonly<Record<string, (issue: Issue) => Complaint>> = {
  invalid_type: ({ expected = '' }) => kinds[expected] ?? ['BASE_TYPE_BAD', `Must be a ${expected}.`],
  invalid_value: ({ values = [] }) => ['BASE_TYPE_CHOICES', `Value must be one of (${values.join(', ')}).`],
  invalid_format: () => ['STRING_TYPE_REGEX', 'String value did not match validation regex.'],
  too_big: ({ origin, maximum }) =>
    ({
      string: ['BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`] as const,
      array: ['BASE_TYPE_BAD_LENGTH', `Must be ${maximum} or fewer in length.`] as const,
    })[origin ?? ''] ?? ['NUMBER_TYPE_MAX', `Value should be less than or equal to ${maximum}.`],
  too_small: ({ origin, minimum }) =>
    origin === 'string' || origin === 'array'
      ? ['BASE_TYPE_BAD_LENGTH', `Must be ${minimum} or more in length.`]
      : ['NUMBER_TYPE_MIN', `Value should be greater than or equal to ${minimum}.`],
};

const kinds: Readonly<Record<string, Complaint>> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
};

function partAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (Array.isArray(part) || isObject(part) ? Reflect.get(part, step) : undefined),
    value,
  );
}
