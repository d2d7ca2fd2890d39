/**
 * Fonts that a Chinese PDF names but does not hold are written in codes whose tables (CMaps) belong to the reader. Adobe's
 * are four megabytes; for text alone they need not be Adobe's own. Only two things must agree: the table from codes to
 * numbers of characters (CIDs), and the one from these numbers to Unicode. So every character of these blocks has a
 * number of our own from `firstNumber` on, where no font has any.
 */
const blocks: readonly (readonly [first: number, last: number])[] = [
  [0x00a0, 0x052f], // Latin, Greek, Cyrillic
  [0x2000, 0x27ff], // punctuation, numbers in circles, box drawing
  [0x3000, 0x4dbf], // Chinese punctuation, kana, Han extension A
  [0x4e00, 0x9fff], // Han
  [0xf900, 0xfaff], // Han, for compatibility
  [0xfe30, 0xfe6f], // vertical and small marks
  [0xff00, 0xffef], // full width
];
const firstNumber = 0x8000;

/** ASCII keeps Adobe's numbers, under which a PDF tells how wide its letters are: in proportion, or half as wide as Han. */
const ascii = [0x20, 0x7e] as const;
const proportional = 1;
const halfWidth = { GB1: 814, CNS1: 13_648 } as const;

/** The predefined CMaps for Chinese, PDF 32000-1, table 118: for codes in Unicode, in GBK and in Big5. */
const unicodeCodes = /^Uni(?:GB|CNS)-(?:UCS2|UTF16)-[HV]$/u;
const gbCodes = /^(?:GB|GBpc|GBK|GBKp)-EUC-[HV]$|^GBK2K-[HV]$/u;
const big5Codes = /^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/u;
const toUnicode = /^Adobe-(GB1|CNS1)-UCS2$/u;
/** Those of them whose ASCII is in proportion. */
const isProportional = /^(?:Uni|GBpc|GBKp|B5pc)/u;

/** Whether a table of codes is one of ours. */
export function isCodeTable(name: string): boolean {
  return unicodeCodes.test(name) || gbCodes.test(name) || big5Codes.test(name);
}

/** The CMap of a name, in PostScript as Adobe's technical note 5014 has it; undefined for a name that is not known. */
export function cmapNamed(name: string): string | undefined {
  const collection = toUnicode.exec(name)?.[1];
  if (collection) return cmap(name, ['<0000> <ffff>'], unicodeRanges(collection === 'GB1' ? 'GB1' : 'CNS1'));
  if (unicodeCodes.test(name))
    return cmap(name, ['<0000> <ffff>'], [...asciiRange(proportional, 4), ...blockRanges()]);
  if (!isCodeTable(name)) return undefined;
  const isGb = gbCodes.test(name);
  const letters = isProportional.test(name) ? proportional : halfWidth[isGb ? 'GB1' : 'CNS1'];
  const pairs = pairRanges(isGb ? 'gb18030' : 'big5');
  return cmap(name, ['<00> <80>', '<8140> <fefe>'], [...asciiRange(letters, 2), ...pairs]);
}

function cmap(name: string, codespaces: readonly string[], ranges: readonly string[]): string {
  const kind = toUnicode.test(name) ? 'bf' : 'cid';
  return [
    `/WMode ${name.endsWith('-V') ? 1 : 0} def`,
    `${codespaces.length} begincodespacerange`,
    ...codespaces,
    'endcodespacerange',
    `${ranges.length} begin${kind}range`,
    ...ranges,
    `end${kind}range`,
    'endcmap',
  ].join('\n');
}

/** Unicode's own codes: the numbers of a block follow each other as its characters do. */
function blockRanges(): readonly string[] {
  return blocks.map(([first, last]) => `<${hex(first)}> <${hex(last)}> ${numberOf(first)}`);
}

function asciiRange(number: number, digits: number): readonly string[] {
  return [`<${hex(ascii[0], digits)}> <${hex(ascii[1], digits)}> ${number}`];
}

/** Codes of two bytes, as TextDecoder reads them. */
function pairRanges(encoding: 'gb18030' | 'big5'): readonly string[] {
  const decoder = new TextDecoder(encoding);
  const ranges: string[] = [];
  for (let code = 0x8140; code <= 0xfefe; code++) {
    if ((code & 0xff) < 0x40) continue;
    const text = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
    const number = text.length === 1 ? numberOf(text.charCodeAt(0)) : undefined;
    if (number !== undefined) ranges.push(`<${hex(code)}> <${hex(code)}> ${number}`);
  }
  return ranges;
}

/** From numbers back to Unicode, in runs that share their upper byte. */
function unicodeRanges(collection: keyof typeof halfWidth): readonly string[] {
  const ranges = [proportional, halfWidth[collection]].map(
    (number) => `<${hex(number)}> <${hex(number + ascii[1] - ascii[0])}> <${hex(ascii[0])}>`,
  );
  for (const [first, last] of blocks) {
    for (let from = first; from <= last; from = (from | 0xff) + 1) {
      const number = numberOf(from) ?? 0;
      const to = number + Math.min(last, from | 0xff) - from;
      ranges.push(`<${hex(number)}> <${hex(to)}> <${hex(from)}>`);
    }
  }
  return ranges;
}

/** Our number of a character; undefined for one that is in none of the blocks. */
function numberOf(character: number): number | undefined {
  let number = firstNumber;
  for (const [first, last] of blocks) {
    if (character >= first && character <= last) return number + character - first;
    number += last - first + 1;
  }
  return undefined;
}

function hex(value: number, digits = 4): string {
  return value.toString(16).padStart(digits, '0');
}
