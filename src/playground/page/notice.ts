import { element } from './element.ts';

const shownMs = 6_000;

/** A sentence at the top that goes away by itself, and is read out. */
export interface Notices {
  readonly element: HTMLElement;
  tell(text: string): void;
  /** Stays until it is taken back with undefined. */
  keep(text: string | undefined): void;
}

/** The place for sentences that no message says. */
export function createNotices(): Notices {
  const lasting = element('p', { class: 'notice lasting', attributes: { hidden: true } });
  const root = element('div', { class: 'notices', attributes: { role: 'status' } }, [lasting]);
  return {
    element: root,
    tell: (text) => {
      const notice = element('p', { class: 'notice' }, [text]);
      root.append(notice);
      window.setTimeout(() => notice.remove(), shownMs);
    },
    keep: (text) => {
      lasting.hidden = text === undefined;
      lasting.textContent = text ?? '';
    },
  };
}
