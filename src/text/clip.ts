/** How much may stay, and counted in what. */
export interface ClipOptions {
  readonly max: number;
  /** Graphemes are what a reader counts; bytes (UTF-8) are what some of Discord's limits count. */
  readonly unit: 'graphemes' | 'bytes';
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const clauseEnd = /[。！？!?；;，,、：:\n]$/u;
const ellipsis = '…';

/**
 * The text, or as much of its beginning as fits, ending at a sentence or clause end where one lies in
 * the last half, and with an ellipsis that counts too. No character is ever cut in two.
 */
export function clip(text: string, { max, unit }: ClipOptions): string {
  const cost = unit === 'bytes' ? (part: string) => Buffer.byteLength(part) : () => 1;
  const room = max - cost(ellipsis);
  let used = 0;
  let kept = '';
  let atClauseEnd = '';
  for (const { segment } of graphemes.segment(text)) {
    used += cost(segment);
    if (used > max) return cutBack(kept, atClauseEnd, room);
    // Whatever may have to be cut leaves room for the ellipsis.
    if (used <= room) {
      kept += segment;
      if (clauseEnd.test(segment)) atClauseEnd = kept;
    }
  }
  return text;
}

function cutBack(kept: string, atClauseEnd: string, room: number): string {
  if (room < 0) return '';
  return (atClauseEnd.length * 2 >= kept.length ? atClauseEnd : kept) + ellipsis;
}
