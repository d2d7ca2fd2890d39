const namespace = 'http://www.w3.org/2000/svg';

/** Paths in a box of 24, drawn as strokes of the text's own colour. */
const paths = {
  hash: ['M5 9h15', 'M4 15h15', 'M10.5 3.5 8 20.5', 'M16 3.5 13.5 20.5'],
  at: ['M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5'],
  menu: ['M4 7h16', 'M4 12h16', 'M4 17h16'],
  send: ['M5 12h14', 'm13 6 6 6-6 6'],
  moon: ['M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z'],
  sun: [
    'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z',
    'M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  ],
  eye: [
    'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z',
    'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  ],
  more: ['M5 12h.01', 'M12 12h.01', 'M19 12h.01'],
  reply: ['M9.5 6 4 11.5 9.5 17', 'M4 11.5h9a7 7 0 0 1 7 7'],
  apps: ['M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 14v6M14 17h6'],
  code: ['m8.5 7-5 5 5 5', 'm15.5 7 5 5-5 5'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  external: ['M14 4h6v6', 'M20 4 11 13', 'M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4'],
  slash: ['M16 4 8 20'],
  file: ['M13.5 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8.5Z', 'M13.5 3v5.5H19'],
  attach: ['m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.5 3.5 0 0 1 5 5l-8.5 8.5a2 2 0 0 1-3-3L14 7'],
  news: ['M4 10v4h3l8 4.5v-13L7 10Z', 'M18.5 9.5a4 4 0 0 1 0 5', 'M7.5 14.5V19h3v-3'],
  thread: ['M4 5h16M4 10h16M9 15h11M9 20h7', 'M4 14v3a2 2 0 0 0 2 2'],
  pin: ['M9 3.5h6l-1 6 3.5 3.5h-11L10 9.5Z', 'M12 13v7.5'],
  chevron: ['m6 9.5 6 6 6-6'],
} as const;

export type IconName = keyof typeof paths;

/** An icon that says nothing to a screen reader: the text beside it, or the label of its button, does. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const d of paths[name]) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
