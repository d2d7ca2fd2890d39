import { largestFile, mostFiles } from '../world/files.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** The files that will go with the next message. */
export interface AttachmentsBar {
  readonly element: HTMLElement;
  /** The button that asks for files. */
  readonly opener: HTMLElement;
  readonly files: () => readonly File[];
  clear(): void;
  update(view: View): void;
}

export interface AttachmentsBarUse {
  readonly changed: () => void;
  /** Somebody tried a file larger than Discord takes. */
  readonly tooLarge: () => void;
}

/** A bar without files. It is not there until there are some. */
export function createAttachmentsBar(use: AttachmentsBarUse): AttachmentsBar {
  let files: readonly File[] = [];
  let words: View['words'] | undefined;
  const picker = element('input', { attributes: { type: 'file', multiple: true, hidden: true } });
  const ask = button({ class: 'tool attach', press: () => picker.click() }, [icon('attach')]);
  const root = element('ul', { class: 'attachments', attributes: { hidden: true } });
  const set = (next: readonly File[]) => {
    files = next.slice(0, mostFiles);
    picker.value = '';
    root.hidden = files.length === 0;
    root.replaceChildren(
      ...files.map((file) =>
        element('li', {}, [
          icon('file'),
          element('span', {}, [file.name]),
          button(
            {
              class: 'tool',
              attributes: { 'aria-label': `${words?.remove ?? ''} ${file.name}` },
              press: () => set(files.filter((one) => one !== file)),
            },
            [icon('close')],
          ),
        ]),
      ),
    );
    use.changed();
  };
  picker.addEventListener('change', () => {
    const added = [...(picker.files ?? [])];
    const fitting = added.filter(({ size }) => size <= largestFile);
    set([...files, ...fitting]);
    if (fitting.length < added.length) use.tooLarge();
  });
  return {
    element: root,
    opener: element('div', {}, [ask, picker]),
    files: () => files,
    clear: () => set([]),
    update: (view) => {
      ({ words } = view);
      ask.setAttribute('aria-label', words.attach);
      ask.title = words.attach;
    },
  };
}
