import { largestFile } from '../world/files.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { Phrases } from './phrases.ts';

/** A place for files: the browser's own chooser, a place to drop them, and the files chosen, each of which can be taken out. */
export interface FilePicker {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly files: () => readonly File[];
}

export interface FilePickerUse {
  readonly words: Phrases;
  /** What the chooser is called to a screen reader. */
  readonly label: string;
  /** So many files are kept; a further one takes the place of the last. */
  readonly most: number;
  /** The files are others now. */
  readonly changed: () => void;
  /** Somebody tried a file larger than Discord takes. */
  readonly tooLarge: () => void;
}

/** A picker without files. */
export function createFilePicker(use: FilePickerUse): FilePicker {
  const { words, label, most } = use;
  let files: readonly File[] = [];
  const input = element('input', { attributes: { type: 'file', multiple: most > 1, 'aria-label': label } });
  const face = element('span', {});
  const list = element('ul', { class: 'picked', attributes: { 'aria-live': 'polite' } });
  const set = (next: readonly File[]) => {
    files = next;
    input.value = ''; // so that the same file can be chosen again
    face.textContent = files.length < most ? words.chooseFile : words.changeFile;
    list.replaceChildren(...files.map((file) => drawPicked(file, words, () => take(file))));
  };
  const take = (file: File) => {
    set(files.filter((one) => one !== file));
    input.focus();
    use.changed();
  };
  const add = (added: readonly File[]) => {
    const fitting = added.filter(({ size }) => size <= largestFile);
    const kept = files.slice(0, Math.max(0, most - fitting.length));
    set([...kept, ...fitting].slice(0, most));
    use.changed();
    if (fitting.length < added.length) use.tooLarge();
  };
  input.addEventListener('change', () => add([...(input.files ?? [])]));
  set([]);
  const root = element('div', { class: 'file-picker' }, [
    list,
    element('label', { class: 'button button-secondary file-choose' }, [icon('attach'), face, input]),
  ]);
  takeDrops(root, add);
  return { element: root, input, files: () => files };
}

function drawPicked(file: File, words: Phrases, remove: () => void): HTMLElement {
  const name = `${words.remove} ${file.name}`;
  return element('li', {}, [
    icon('file'),
    element('span', { class: 'picked-name' }, [file.name]),
    element('span', { class: 'picked-size' }, [sizeOf(file)]),
    button({ class: 'tool', attributes: { 'aria-label': name, title: name }, press: remove }, [
      icon('close'),
    ]),
  ]);
}

function sizeOf({ size }: File): string {
  if (size < 1_024) return `${size} B`;
  if (size < 1_024 ** 2) return `${Math.round(size / 1_024)} KB`;
  return `${(size / 1_024 ** 2).toFixed(1)} MB`;
}

/** A file dropped beside would be opened in place of the page: here it is taken. */
function takeDrops(place: HTMLElement, add: (files: readonly File[]) => void): void {
  const mark = (dropping: boolean) => place.classList.toggle('dropping', dropping);
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  place.addEventListener('dragleave', () => mark(false));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    add([...(event.dataTransfer?.files ?? [])]);
  });
}
