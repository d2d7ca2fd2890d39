import { element } from './element.ts';

/** The address on this very server, whatever name it was opened under; undefined for another server's. */
export function localUrl(url: string): string | undefined {
  const path = /^https?:\/\/[^/]+(\/attachments\/.+)$/u.exec(url)?.[1];
  return path ?? (/^data:image\/(?:png|jpeg|gif|webp);/u.test(url) ? url : undefined);
}

/** A picture that was sent here. One that lies elsewhere is not fetched: its description stands for it. */
export function picture(url: string, description: string): HTMLElement {
  const src = localUrl(url);
  if (src === undefined) return element('span', { class: 'absent-picture' }, [description]);
  return element('img', { class: 'picture', attributes: { src, alt: description, loading: 'lazy' } });
}
