import { element } from './element.ts';

/** The text field of the message box: as high as what is written, up to a limit. */
export interface MessageInput {
  readonly element: HTMLTextAreaElement;
  readonly text: () => string;
  empty(): void;
  /** Fits the height to the text. */
  fitHeight(): void;
}

export interface MessageInputUse {
  readonly changed: (text: string) => void;
  /** Takes the key, for a list that is open. */
  readonly take: (event: KeyboardEvent) => boolean;
  readonly submit: () => void;
  readonly escape: () => void;
  readonly left: () => void;
}

const highestPx = 180;

/** A text field that sends on Enter and breaks the line on Shift + Enter. */
export function createMessageInput(use: MessageInputUse): MessageInput {
  const attributes = { rows: 1, maxlength: 2_000, role: 'combobox', 'aria-expanded': 'false' };
  const input = element('textarea', {
    class: 'composer-input',
    attributes: { ...attributes, 'aria-autocomplete': 'list' },
    on: {
      input: () => {
        fitHeight();
        use.changed(input.value);
      },
      blur: use.left,
      keydown: (event) => {
        // While a Chinese input method is composing, Enter belongs to it.
        if (event.isComposing || use.take(event)) return;
        if (event.key === 'Escape') use.escape();
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        use.submit();
      },
    },
  });
  const fitHeight = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, highestPx)}px`;
  };
  return {
    element: input,
    text: () => input.value.trim(),
    fitHeight,
    empty: () => {
      input.value = '';
      fitHeight();
    },
  };
}
