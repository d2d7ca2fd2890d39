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

/** What each single character folds to. Bounded by Unicode: a character is worked out once. */
const known = new Map<string, string>();

/**
 * The text for comparing, never for showing: NFKC, lower case, Simplified, without invisible characters.
 * Conversion is character by character, so that 干 and 乾 meet whatever stands beside them.
 */
export function fold(text: string): string {
  let folded = '';
  for (const cluster of clustersOf(text)) folded += foldCluster(cluster);
  return folded;
}

/** Like `fold`, with the offset in the source of each code unit of the result. */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  let at = 0;
  const offsets: number[] = [];
  for (const cluster of clustersOf(text)) {
    const part = foldCluster(cluster);
    for (let unit = 0; unit < part.length; unit++) offsets.push(at);
    folded += part;
    at += cluster.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}

export type Script = 'hans' | 'hant' | 'latin';

/** Which script a person wrote in: Traditional if any character says so, Latin if there is no Han at all. */
export function scriptOf(text: string): Script {
  let hasHan = false;
  for (const character of text) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    hasHan = true;
    if (foldCluster(character) !== character) return 'hant';
  }
  return hasHan || !/\p{Script=Latin}/u.test(text) ? 'hans' : 'latin';
}

/** Code points, each with the combining marks that follow it, so that e + ´ folds as é does. */
function* clustersOf(text: string): Generator<string> {
  let cluster = '';
  for (const character of text) {
    if (cluster !== '' && character > '\u02ff' && combining.test(character)) {
      cluster += character;
      continue;
    }
    if (cluster !== '') yield cluster;
    cluster = character;
  }
  if (cluster !== '') yield cluster;
}

function foldCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const after = workOut(cluster);
  // Clusters of several characters are without number; only single characters are remembered.
  if (cluster.length <= 2) known.set(cluster, after);
  return after;
}

function workOut(cluster: string): string {
  if (invisible.test(cluster)) return '';
  const plain = cluster.normalize('NFKC').toLowerCase();
  return fromHongKong(fromStandard(plain));
}
