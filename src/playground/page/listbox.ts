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
export function createListbox(id: string, owner: () => HTMLElement | undefined): Listbox {
  const list = element('div', { class: 'listbox-items', attributes: { role: 'listbox', id } });
  const title = element('div', { class: 'listbox-title' });
  const box = element('div', { class: 'listbox', attributes: { hidden: true } }, [title, list]);
  let items: readonly ListItem[] = [];
  let active = 0;

  const hide = () => {
    box.hidden = true;
    owner()?.removeAttribute('aria-activedescendant');
    owner()?.setAttribute('aria-expanded', 'false');
  };
  const mark = (next: number) => {
    active = next;
    for (const [at, row] of [...list.children].entries()) {
      row.setAttribute('aria-selected', String(at === active));
      if (at === active) row.scrollIntoView({ block: 'nearest' });
    }
    owner()?.setAttribute('aria-activedescendant', `${id}-${active}`);
  };
  const choose = (at: number) => {
    const item = items[at];
    hide();
    item?.choose();
  };
  return {
    element: box,
    hide,
    show: (heading, shown) => {
      items = shown;
      if (shown.length === 0) return hide();
      title.textContent = heading;
      list.setAttribute('aria-label', heading);
      list.replaceChildren(
        ...shown.map((item, at) =>
          drawRow(item, `${id}-${at}`, { choose: () => choose(at), hover: () => mark(at) }),
        ),
      );
      box.hidden = false;
      owner()?.setAttribute('aria-expanded', 'true');
      owner()?.setAttribute('aria-controls', id);
      mark(0);
    },
    take: (event) => {
      if (box.hidden || event.isComposing) return false;
      if (event.key === 'ArrowDown') mark((active + 1) % items.length);
      else if (event.key === 'ArrowUp') mark((active - 1 + items.length) % items.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(active);
      else if (event.key === 'Escape') hide();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

function drawRow(item: ListItem, id: string, on: { choose: () => void; hover: () => void }): HTMLElement {
  return element(
    'div',
    {
      class: 'listbox-item',
      attributes: { role: 'option', id },
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
