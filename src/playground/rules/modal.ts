import type { FieldProblem } from '../rest/refusal.ts';
import type { Modal } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import { componentProblems } from './components.ts';
import { missing, outsideLengths } from './fields.ts';

/** What Discord's specification does not say of a modal: five components at most, and a text input has a label. */
export function modalProblems(modal: Modal): readonly FieldProblem[] {
  const path = ['data', 'components'];
  return [
    ...outsideLengths(path, modal.components, [1, 5]),
    ...componentProblems(modal.components, path),
    ...modal.components.flatMap((row, at) =>
      (row.components ?? []).flatMap((input, inside) =>
        input.type === ComponentType.textInput && !input.label
          ? [missing([...path, at, 'components', inside, 'label'])]
          : [],
      ),
    ),
  ];
}
