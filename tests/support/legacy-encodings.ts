/** The encodings that TextEncoder does not know, made by turning TextDecoder round. */
export type LegacyEncoding = 'gb18030' | 'big5' | 'shift_jis';

const tables = new Map<LegacyEncoding, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text in an old encoding: ASCII, and whatever has a code of two bytes there. Throws for other characters. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : table.get(character);
      if (!code) throw new Error(`${character} has no code of two bytes in ${encoding}`);
      return code;
    }),
  );
}

/** UTF-16 of either byte order, without a mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

/** Several stretches of bytes, one behind the other. */
export function joinBytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));
}

function tableOf(encoding: LegacyEncoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decodePair(decoder, [lead, trail]);
      // The first code stands: Big5 has two characters twice.
      if (character !== undefined && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

function decodePair(decoder: TextDecoder, pair: readonly number[]): string | undefined {
  try {
    const decoded = decoder.decode(Uint8Array.from(pair));
    return [...decoded].length === 1 ? decoded : undefined;
  } catch {
    return undefined; // not every pair is a character
  }
}
