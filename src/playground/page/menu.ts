import { button, element } from './element.ts';
import { type IconName, icon } from './icon.ts';

export interface MenuItem {
  readonly label: string;
  readonly choose: () => void;
  readonly icon?: IconName;
  /** Something small at the end of the line. */
  readonly hint?: string;
  readonly checked?: boolean;
}

let closeOpen: (() => void) | undefined;

/** Opens a menu at an element or at the pointer; arrow keys, Escape and a click elsewhere do what they should. */
export function openMenu(at: HTMLElement | MouseEvent, items: readonly MenuItem[]): void {
  closeOpen?.();
  const origin = at instanceof HTMLElement ? at : undefined;
  const menu = element(
    'div',
    { class: 'menu', attributes: { role: 'menu' } },
    items.map((item) => drawItem(item, () => close())),
  );
  const close = () => {
    menu.remove();
    document.removeEventListener('pointerdown', closeElsewhere, true);
    closeOpen = undefined;
    origin?.focus();
  };
  const closeElsewhere = (event: Event) => {
    if (!(event.target instanceof Node && menu.contains(event.target))) close();
  };
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') moveFocus(menu, 1);
    else if (event.key === 'ArrowUp') moveFocus(menu, -1);
    else return;
    event.preventDefault();
  });
  document.body.append(menu);
  place(menu, at);
  document.addEventListener('pointerdown', closeElsewhere, true);
  closeOpen = close;
  menu.querySelector('button')?.focus();
}

function drawItem(item: MenuItem, close: () => void): HTMLElement {
  const role = item.checked === undefined ? 'menuitem' : 'menuitemradio';
  return button(
    {
      class: 'menu-item',
      attributes: { role, 'aria-checked': item.checked === undefined ? undefined : String(item.checked) },
      press: () => {
        close();
        item.choose();
      },
    },
    [
      item.icon ? icon(item.icon) : undefined,
      element('span', { class: 'menu-label' }, [item.label]),
      item.hint === undefined ? undefined : element('span', { class: 'menu-hint' }, [item.hint]),
    ],
  );
}

function moveFocus(menu: HTMLElement, step: number): void {
  const items = [...menu.querySelectorAll('button')];
  const at = document.activeElement instanceof HTMLButtonElement ? items.indexOf(document.activeElement) : -1;
  items[(at + step + items.length) % items.length]?.focus();
}

/** Kept within the window on every side. */
function place(menu: HTMLElement, at: HTMLElement | MouseEvent): void {
  const box = at instanceof HTMLElement ? at.getBoundingClientRect() : undefined;
  const left = box ? box.right - menu.offsetWidth : at instanceof MouseEvent ? at.clientX : 0;
  const below = box ? box.bottom + 6 : at instanceof MouseEvent ? at.clientY : 0;
  const above = (box ? box.top - 6 : below) - menu.offsetHeight;
  const fits = below + menu.offsetHeight <= window.innerHeight - 8;
  menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, fits ? below : above)}px`;
}
