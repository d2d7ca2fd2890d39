import type { Embed } from '../wire.ts';
import { drawMarkdown, linkAttributes } from './draw-markdown.ts';
import { element } from './element.ts';
import { picture } from './picture.ts';
import type { View } from './view.ts';

/** A classic embed. Drawn here: the ready-made web component writes style attributes, which our policy forbids. */
export function drawEmbed(embed: Embed, view: View): HTMLElement {
  const box = element('div', { class: 'embed' }, [
    element('div', { class: 'embed-main' }, [
      linked('embed-author', embed.author?.name, embed.author?.url),
      linked('embed-title', embed.title, embed.url),
      embed.description === undefined ? undefined : drawMarkdown(embed.description, view),
      drawFields(embed, view),
      embed.image && picture(embed.image.url, view.words.image),
      embed.footer && element('footer', {}, [embed.footer.text]),
    ]),
    embed.thumbnail &&
      element('div', { class: 'thumbnail' }, [picture(embed.thumbnail.url, view.words.image)]),
  ]);
  if (embed.color !== undefined) {
    box.style.setProperty('--accent', `#${embed.color.toString(16).padStart(6, '0')}`);
  }
  return box;
}

function linked(name: string, text: string | undefined, url: string | undefined): HTMLElement | undefined {
  if (text === undefined) return undefined;
  const isWeb = url !== undefined && /^https?:\/\//u.test(url);
  const inner = isWeb ? element('a', { attributes: linkAttributes(url) }, [text]) : text;
  return element('div', { class: name }, [inner]);
}

function drawFields(embed: Embed, view: View): HTMLElement | undefined {
  if (!embed.fields?.length) return undefined;
  return element(
    'div',
    { class: 'embed-fields' },
    embed.fields.map((field) =>
      element('div', { class: field.inline ? 'embed-field inline' : 'embed-field' }, [
        element('strong', {}, [field.name]),
        drawMarkdown(field.value, view),
      ]),
    ),
  );
}
