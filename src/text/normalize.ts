import { Converter } from 'opencc-js/t2cn';

/** A text made comparable, and the way back to the text it came from. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text` where it began in the source; one entry more at the end, the source's length. */
  readonly offsets: Uint32Array;
}

/** Standard Traditional to mainland Simplified, then the variants that only Hong Kong writes (衞). */
const fromStandard = Converter({ from: 't', to: 'cn' });
const fromHongKong = Converter({ from: 'hk', to: 'cn' });

/** Zero-width characters, joiners, direction marks, the byte order mark, soft hyphens and variation selectors. */
const invisible = /^(?:\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164])$/u;
const combining = /^\p{M}$/u;

/**
 * What must not be folded alone, by code unit: combining marks belong to what stands before, halves of surrogate pairs
 * to each other. A table, for the question is asked of every character of every article.
 */
const joins = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /^[\p{M}\p{Cs}]$/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** What other code units fold to; each is worked out once. */
const foldedUnits: (string | undefined)[] = new Array(0x10000);

/**
 * The text for comparing, never for showing: NFKC, lower case, Simplified, without invisible characters.
 * Conversion is character by character, so that 干 and 乾 meet whatever stands beside them.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    folded += foldCluster(text, at, end);
    at = end;
  }
  return folded;
}

/** Like `fold`, with the offset in the source of each code unit of the result. */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    folded += foldCluster(text, at, end);
    while (offsets.length < folded.length) offsets.push(at);
    at = end;
  }
  offsets.push(text.length);
  return { text: folded, offsets: new Uint32Array(offsets) };
}

export type Script = 'hans' | 'hant' | 'latin';

/** Which script a person wrote in: Traditional if any character says so, Latin if there is no Han at all. */
export function scriptOf(text: string): Script {
  let hasHan = false;
  for (const character of text) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    hasHan = true;
    if (fold(character) !== character) return 'hant';
  }
  return hasHan || !/\p{Script=Latin}/u.test(text) ? 'hans' : 'latin';
}

/** The end of a code point with the combining marks that follow it, so that e + ´ folds as é does. */
function clusterEnd(text: string, start: number): number {
  let end = joins[text.charCodeAt(start)] ? start + characterAt(text, start).length : start + 1;
  while (joins[text.charCodeAt(end)]) {
    const next = characterAt(text, end);
    if (!combining.test(next)) break;
    end += next.length;
  }
  return end;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function foldCluster(text: string, start: number, end: number): string {
  if (end - start > 1) return workOut(text.slice(start, end));
  const unit = text.charCodeAt(start);
  const folded = foldedUnits[unit] ?? workOut(text.charAt(start));
  foldedUnits[unit] = folded;
  return folded;
}

function workOut(cluster: string): string {
  if (invisible.test(cluster)) return '';
  const plain = cluster.normalize('NFKC').toLowerCase();
  return fromHongKong(fromStandard(plain));
}
