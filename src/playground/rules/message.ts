import { type FieldProblem, type RestReply, refuse, refuseForm } from '../rest/refusal.ts';
import type { Component, Embed } from '../wire.ts';
import { ComponentType, flattenComponents, hasFlag, MessageFlag } from '../wire.ts';
import { componentProblems, measureText } from './components.ts';
import { embedProblems } from './embeds.ts';
import { type Path, tooLong } from './fields.ts';

/** What a message would be after this request: the whole of it, also when only a part is edited. */
export interface MessageDraft {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly flags: number;
  readonly hasFiles: boolean;
}

type MessageRule = (draft: MessageDraft) => readonly FieldProblem[];

/** Beyond so many UTF-8 bytes of text, with 12 for each text display, the real service answers 500. */
const textBytesServerBearable = 10_170;

const content: MessageRule = (draft) => tooLong(['content'], draft.content, 2_000);
const embeds: MessageRule = (draft) => embedProblems(draft.embeds);
const components: MessageRule = (draft) => componentProblems(draft.components);

/** With the V2 flag nothing but components; without it only rows, at most five. */
const componentsVersion: MessageRule = (draft) => {
  if (isV2(draft)) {
    return [
      ...(draft.content === '' ? [] : [legacyField('content')]),
      ...(draft.embeds.length === 0 ? [] : [legacyField('embeds')]),
    ];
  }
  const strangers = draft.components.flatMap((component, at) =>
    component.type === ComponentType.actionRow
      ? []
      : [{ path: ['components', at, 'type'], code: 'UNION_TYPE_CHOICES', message: onlyRows }],
  );
  const many = draft.components.length > 5;
  return many
    ? [...strangers, { path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message: fiveRows }]
    : strangers;
};

const onlyRows = 'Value of field "type" must be one of (1,).';
const fiveRows = 'Must be between 1 and 5 in length.';

/** 40 components in all, and 4,000 characters in all their text. */
const componentTotals: MessageRule = (draft) => {
  const all = flattenComponents(draft.components);
  const { characters } = measureText(all);
  const path = ['components'];
  return [
    ...(all.length > 40
      ? [
          {
            path,
            code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            message: 'The total number of components exceeds 40',
          },
        ]
      : []),
    ...(characters > 4_000
      ? [
          {
            path,
            code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            message: 'The total size of displayable text exceeds the maximum size of 4000',
          },
        ]
      : []),
  ];
};

/** A new rule is one more line; all of them are asked, so that one refusal names every wrong field. */
const messageRules: readonly MessageRule[] = [
  content,
  embeds,
  components,
  componentsVersion,
  componentTotals,
];

/** The refusal Discord would give for such a message, or undefined if it would take it. `at` is where it stands. */
export function refuseMessage(draft: MessageDraft, at: Path = []): RestReply | undefined {
  const problems = messageRules
    .flatMap((rule) => rule(draft))
    .map((problem) => ({ ...problem, path: [...at, ...problem.path] }));
  if (problems.length > 0) return refuseForm(problems);
  const isEmpty =
    draft.content.trim() === '' &&
    draft.embeds.length === 0 &&
    draft.components.length === 0 &&
    !draft.hasFiles;
  if (isEmpty) return refuse('emptyMessage');
  const { bytes } = measureText(flattenComponents(draft.components));
  return isV2(draft) && bytes > textBytesServerBearable ? refuse('serverError') : undefined;
}

function isV2({ flags }: MessageDraft): boolean {
  return hasFlag(flags, MessageFlag.componentsV2);
}

function legacyField(field: string): FieldProblem {
  return {
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  };
}
