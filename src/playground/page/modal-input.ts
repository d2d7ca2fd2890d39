import type { FieldValue } from '../acts/action.ts';
import type { FieldProblem } from './option-words.ts';
import type { View } from './view.ts';

/** What stands over a field. */
export interface FieldTitle {
  readonly label: string;
  readonly description?: string | undefined;
}

/** What is filled in: one element with a value, told of through `changed`. */
export interface ModalInput {
  readonly element: HTMLElement;
  /** What gets the focus, the mark of being wrong and, but for groups, the name. */
  readonly control: HTMLElement;
  /** Several controls under one name. */
  readonly isGroup?: boolean;
  /** Stands beside the name. */
  readonly note?: HTMLElement;
  readonly value: () => FieldValue<File>;
  readonly problem: () => FieldProblem | undefined;
}

export interface ModalInputUse {
  readonly view: View;
  /** The id that the control bears, for its name to point at. */
  readonly controlId: string;
  readonly title: FieldTitle;
  readonly changed: () => void;
  readonly refuse: (problem: FieldProblem) => void;
}
