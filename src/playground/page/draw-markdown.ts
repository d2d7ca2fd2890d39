import { nameOf } from './avatar.ts';
import { button, type Child, element } from './element.ts';
import { type Block, type Inline, parseBlocks } from './markdown.ts';
import type { View } from './view.ts';

/** Message text with Discord's Markdown. Every element is made here; the text itself never becomes markup. */
export function drawMarkdown(text: string, view: View): HTMLElement {
  return element(
    'div',
    { class: 'markdown' },
    parseBlocks(text).map((block) => drawBlock(block, view)),
  );
}

/** The same on one line, for the message a reply refers to. */
export function plainText(text: string, view: View): string {
  return drawMarkdown(text, view).textContent?.replace(/\s+/gu, ' ').trim() ?? '';
}

function drawBlock(block: Block, view: View): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, drawInlines(block.inner, view));
    case 'subtext':
      return element('p', { class: 'subtext' }, drawInlines(block.inner, view));
    case 'heading':
      // One lower than Discord's: the page has a title of its own.
      return element(`h${block.level + 1}` as 'h2' | 'h3' | 'h4', {}, drawInlines(block.inner, view));
    case 'quote':
      return element(
        'blockquote',
        {},
        block.inner.map((inner) => drawBlock(inner, view)),
      );
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        block.items.map((item) => element('li', {}, drawInlines(item, view))),
      );
    case 'code':
      return element('pre', {}, [element('code', {}, [block.text])]);
  }
}

function drawInlines(inlines: readonly Inline[], view: View): readonly Child[] {
  return inlines.map((inline) => drawInline(inline, view));
}

function drawInline(inline: Inline, view: View): Child {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return element('code', {}, [inline.text]);
    case 'strong':
    case 'em':
      return element(inline.kind, {}, drawInlines(inline.inner, view));
    case 'underline':
      return element('u', {}, drawInlines(inline.inner, view));
    case 'strike':
      return element('s', {}, drawInlines(inline.inner, view));
    case 'spoiler':
      return drawSpoiler(inline.inner, view);
    case 'link':
      return element('a', { attributes: linkAttributes(inline.url) }, drawInlines(inline.inner, view));
    case 'user':
      return mention(`@${userName(inline.id, view)}`, inline.id === view.snapshot.me.id);
    case 'channel':
      return mention(`#${view.snapshot.channels.find(({ id }) => id === inline.id)?.name ?? inline.id}`);
    case 'role':
      return mention(`@${roleName(inline.id, view)}`);
    case 'command':
      return mention(`/${inline.name}`);
    case 'time':
      return drawTime(inline.seconds, inline.style, view);
  }
}

/** Links open elsewhere and tell nothing of where they were found. */
export function linkAttributes(url: string): Readonly<Record<string, string>> {
  return { href: url, target: '_blank', rel: 'noopener noreferrer' };
}

function mention(text: string, ofMe = false): HTMLElement {
  return element('span', { class: ofMe ? 'mention mention-me' : 'mention' }, [text]);
}

function userName(id: string, { snapshot }: View): string {
  const user = [snapshot.bot, ...snapshot.people.map((person) => person.user)].find((one) => one.id === id);
  return user ? nameOf(user) : id;
}

function roleName(id: string, { snapshot }: View): string {
  const roles = snapshot.guilds.flatMap((guild) => guild.roles);
  return roles.find((role) => role.id === id)?.name.replace(/^@/u, '') ?? id;
}

function drawSpoiler(inner: readonly Inline[], view: View): HTMLElement {
  const hidden = button(
    {
      class: 'spoiler',
      attributes: { 'aria-label': view.words.spoiler },
      press: () => {
        hidden.classList.add('revealed');
        hidden.removeAttribute('aria-label');
      },
    },
    drawInlines(inner, view),
  );
  return hidden;
}

const timeStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  R: { dateStyle: 'long' },
};

function drawTime(seconds: number, style: string, { locale }: View): HTMLElement {
  const date = new Date(seconds * 1_000);
  const text = new Intl.DateTimeFormat(locale, timeStyles[style]).format(date);
  return element('time', { class: 'timestamp', attributes: { datetime: date.toISOString() } }, [text]);
}
