type Listeners = {
  readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void;
};

export interface ElementOptions {
  readonly class?: string;
  /** Attributes; undefined ones are left out, and so is `false`. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly on?: Listeners;
}

export type Child = Node | string | undefined;

/** The only way an element comes into being on this page: strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: ElementOptions = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (options.class) made.className = options.class;
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, listener] of Object.entries(options.on ?? {})) {
    made.addEventListener(name, listener as EventListener);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that never submits a form by accident. */
export function button(
  options: ElementOptions & { readonly press: (event: MouseEvent) => void },
  children: readonly Child[],
): HTMLButtonElement {
  return element(
    'button',
    { ...options, attributes: { type: 'button', ...options.attributes }, on: { click: options.press } },
    children,
  );
}
