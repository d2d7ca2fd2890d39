/** Nearer to the end than this, the view follows what is added. */
const nearEndPx = 160;

/**
 * Keeps a scrolled element at its end while its content grows, as long as the reader is there.
 * Pictures arrive after their message, so it is the size that is watched and not the messages.
 */
export function followEnd(scrolled: HTMLElement, content: HTMLElement): { toEnd(): void } {
  let following = true;
  const scroll = () => scrolled.scrollTo({ top: scrolled.scrollHeight });
  scrolled.addEventListener('scroll', () => {
    following = scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight < nearEndPx;
  });
  new ResizeObserver(() => following && scroll()).observe(content);
  return {
    toEnd: () => {
      following = true;
      scroll();
    },
  };
}
