import { element } from './element.ts';

export interface ListItem {
  readonly label: string;
  readonly description?: string;
  readonly choose: () => void;
}

/** A list above an input that keeps the focus: arrow keys move, Enter or Tab chooses, Escape closes. */
export interface Listbox {
  readonly element: HTMLElement;
  show(title: string, items: readonly ListItem[]): void;
  hide(): void;
  /** Takes a key if the list is open and the key is meant for it. */
  take(event: KeyboardEvent): boolean;
}

/** A closed list, to be placed over the input that `owner` gives. */
export function createListbox(id: string, owner: () => HTMLElement): Listbox {
  const list = element('div', { class: 'listbox-items', attributes: { role: 'listbox', id } });
  const title = element('div', { class: 'listbox-title' });
  const box = element('div', { class: 'listbox', attributes: { hidden: true } }, [title, list]);
  let items: readonly ListItem[] = [];
  let active = 0;

  const setOpen = (open: boolean) => {
    box.hidden = !open;
    tellOpen(owner(), open ? id : undefined);
  };
  const mark = (next: number) => {
    active = (next + items.length) % items.length;
    markRow(list, active);
    owner().setAttribute('aria-activedescendant', `${id}-${active}`);
  };
  const choose = (at: number) => {
    setOpen(false);
    items[at]?.choose();
  };
  return {
    element: box,
    hide: () => setOpen(false),
    show: (heading, shown) => {
      items = shown;
      setOpen(shown.length > 0);
      if (shown.length === 0) return;
      title.textContent = heading;
      list.setAttribute('aria-label', heading);
      list.replaceChildren(...drawRows(shown, { id, choose, mark }));
      mark(0);
    },
    take: (event) => {
      const deed = box.hidden ? undefined : deedOf(event.key);
      if (!deed) return false;
      event.preventDefault();
      if (deed === 'choose') choose(active);
      else if (deed === 'close') setOpen(false);
      else mark(active + deed);
      return true;
    },
  };
}

/** Tells a screen reader which list its input has open, or that it has none. */
function tellOpen(input: HTMLElement, id: string | undefined): void {
  input.setAttribute('aria-expanded', String(id !== undefined));
  if (id === undefined) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-controls', id);
}

/** What a key means to an open list: a step, a choice, the end, or nothing. */
function deedOf(key: string): 1 | -1 | 'choose' | 'close' | undefined {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'Enter' || key === 'Tab') return 'choose';
  return key === 'Escape' ? 'close' : undefined;
}

function markRow(list: HTMLElement, active: number): void {
  for (const [at, row] of [...list.children].entries()) {
    row.setAttribute('aria-selected', String(at === active));
    if (at === active) row.scrollIntoView({ block: 'nearest' });
  }
}

interface RowUse {
  readonly id: string;
  readonly choose: (at: number) => void;
  readonly mark: (at: number) => void;
}

function drawRows(items: readonly ListItem[], { id, choose, mark }: RowUse): readonly HTMLElement[] {
  return items.map((item, at) => {
    const row = drawRow(item, { choose: () => choose(at), hover: () => mark(at) });
    row.id = `${id}-${at}`;
    return row;
  });
}

function drawRow(item: ListItem, on: { choose: () => void; hover: () => void }): HTMLElement {
  return element(
    'div',
    {
      class: 'listbox-item',
      attributes: { role: 'option' },
      on: {
        // Before the input loses its focus.
        pointerdown: (event) => {
          event.preventDefault();
          on.choose();
        },
        pointerenter: on.hover,
      },
    },
    [
      element('span', { class: 'listbox-label' }, [item.label]),
      item.description === undefined
        ? undefined
        : element('span', { class: 'listbox-description' }, [item.description]),
    ],
  );
}
