/** What the filter ASCII85Decode of PDF 32000-1, 7.4.3 makes of data, up to its end mark ~>. */
export function decodeAscii85(data: Uint8Array): Buffer {
  const end = data.indexOf(0x7e); // ~
  const digits = data.subarray(0, end < 0 ? data.length : end);
  const decoded = Buffer.alloc(digits.length * 4 + 4);
  let length = 0;
  let group: number[] = [];
  const flush = () => {
    const missing = 5 - group.length;
    const value = [...group, ...Array<number>(missing).fill(84)].reduce((sum, digit) => sum * 85 + digit, 0);
    decoded.writeUInt32BE(value % 2 ** 32, length);
    length += 4 - missing;
    group = [];
  };
  for (const byte of digits) {
    if (byte === 0x7a && group.length === 0) length += 4; // z: four zeros
    if (byte < 0x21 || byte > 0x75) continue;
    group.push(byte - 0x21);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return decoded.subarray(0, length);
}

/** What the filter ASCIIHexDecode of PDF 32000-1, 7.4.2 makes of data, up to its end mark >. */
export function decodeAsciiHex(data: Uint8Array): Buffer {
  const end = data.indexOf(0x3e);
  const digits = Buffer.from(data.subarray(0, end < 0 ? data.length : end))
    .toString('latin1')
    .replace(/[^0-9a-f]/giu, '');
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
}
