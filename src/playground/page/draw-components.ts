import type { Component } from '../wire.ts';
import { ComponentType } from '../wire.ts';
import { drawMarkdown, linkAttributes } from './draw-markdown.ts';
import { drawSelect } from './draw-select.ts';
import { drawSeveral } from './draw-several.ts';
import type { Drawing } from './drawing.ts';
import { button, type Child, element } from './element.ts';
import { icon } from './icon.ts';
import { localUrl, picture } from './picture.ts';

type Draw = (component: Component, drawing: Drawing) => HTMLElement;

const linkStyle = 5;
const buttonStyles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
};

const drawButton: Draw = (component, { message, use }) => {
  const face: readonly Child[] = [component.emoji?.name, component.label].filter(
    (part) => part !== undefined,
  );
  if (component.style === linkStyle && component.url && /^https?:\/\//u.test(component.url)) {
    const attributes = linkAttributes(component.url);
    return element('a', { class: 'button button-secondary', attributes }, [...face, icon('external')]);
  }
  return button(
    {
      class: `button button-${buttonStyles[component.style ?? 2] ?? 'secondary'}`,
      attributes: { disabled: component.disabled ?? false, 'data-custom-id': component.custom_id },
      press: () => use.press(message, component.custom_id ?? ''),
    },
    face,
  );
};

const drawRow: Draw = (component, drawing) =>
  element('div', { class: 'row' }, drawAll(component.components ?? [], drawing));

const drawContainer: Draw = (component, drawing) => {
  const box = element('div', { class: 'container' }, drawAll(component.components ?? [], drawing));
  const accent = component.accent_color;
  // Set through the object model, which the page's policy allows and a style attribute it does not.
  if (typeof accent === 'number') {
    box.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`);
    box.classList.add('accented');
  }
  return box;
};

const drawSection: Draw = (component, drawing) =>
  element('div', { class: 'section' }, [
    element('div', { class: 'section-text' }, drawAll(component.components ?? [], drawing)),
    ...(component.accessory ? drawAll([component.accessory], drawing) : []),
  ]);

const drawGallery: Draw = (component, { view }) => {
  const items = component.items ?? [];
  return element(
    'div',
    { class: `gallery gallery-${Math.min(items.length, 4)}` },
    items.map((item) => picture(item.media.url, item.description ?? view.words.image)),
  );
};

const drawChoice: Draw = (component, drawing) =>
  ((component.max_values ?? 1) > 1 ? drawSeveral : drawSelect)(component, drawing);

/** A new kind of component is one more line. */
const draws: Readonly<Record<number, Draw>> = {
  [ComponentType.actionRow]: drawRow,
  [ComponentType.button]: drawButton,
  [ComponentType.container]: drawContainer,
  [ComponentType.section]: drawSection,
  [ComponentType.textDisplay]: (component, { view }) => drawMarkdown(component.content ?? '', view),
  [ComponentType.separator]: (component) =>
    element('hr', {
      class:
        `${component.divider === false ? 'invisible' : ''} ${component.spacing === 2 ? 'wide' : ''}`.trim(),
    }),
  [ComponentType.thumbnail]: (component, { view }) =>
    element('div', { class: 'thumbnail' }, [
      picture(component.media?.url ?? '', component.description ?? view.words.image),
    ]),
  [ComponentType.mediaGallery]: drawGallery,
  [ComponentType.file]: (component) => drawFile(component.file?.url ?? ''),
  [ComponentType.stringSelect]: drawChoice,
  [ComponentType.userSelect]: drawChoice,
  [ComponentType.roleSelect]: drawChoice,
  [ComponentType.mentionableSelect]: drawChoice,
  [ComponentType.channelSelect]: drawChoice,
};

/** Components as Discord lays them out; what is unknown is left out. */
export function drawAll(components: readonly Component[], drawing: Drawing): readonly HTMLElement[] {
  return components.flatMap((component) => draws[component.type]?.(component, drawing) ?? []);
}

/** A file to download, by its name. */
export function drawFile(url: string, name = decodeURIComponent(url.split('/').at(-1) ?? '')): HTMLElement {
  return element('a', { class: 'file', attributes: { href: localUrl(url), download: name } }, [
    icon('file'),
    name,
  ]);
}
