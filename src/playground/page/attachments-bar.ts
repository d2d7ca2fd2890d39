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

/** Discord takes so many files with a message. */
const mostFiles = 10;

/** A bar without files. It is not there until there are some. */
export function createAttachmentsBar(changed: () => void): AttachmentsBar {
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
    changed();
  };
  picker.addEventListener('change', () => set([...files, ...(picker.files ?? [])]));
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
