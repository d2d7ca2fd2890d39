/** Two names of things that end alike, or of which one is the other's short form, mean the same so surely. */
const sameEnd = 0.85;
const inside = 0.7;
const shortForm = 0.7;

/** How surely two folded noun phrases name one thing, 0 to 1: 友城数量 and 南亚东南亚的友城数量, 国际友城 and 国际友好城市. */
export function similarityOf(one: string, other: string): number {
  const [short = '', long = ''] = [one, other].map(bare).sort((a, b) => a.length - b.length);
  if (short === '') return 0;
  if (short === long) return 1;
  if (long.endsWith(short)) return sameEnd;
  if (long.includes(short)) return inside;
  return Math.max(dice(short, long), isShortForm(short, long) ? shortForm : 0);
}

function bare(phrase: string): string {
  return phrase.replace(/[^\p{L}\p{N}]/gu, '').replace(/的/gu, '');
}

/** The share of pairs of characters that both have. */
function dice(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const shared = pairs.filter((pair) => others.includes(pair)).length;
  return (2 * shared) / Math.max(1, pairs.length + others.length);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** 友协 of 友好协会, 国际友城 of 国际友好城市: its characters in their order, each word of the long form told. */
function isShortForm(short: string, long: string): boolean {
  if (short.length < 2 || long.length > short.length * 2 || short[0] !== long[0]) return false;
  let at = -1;
  return [...short].every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}
