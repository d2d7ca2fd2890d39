import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Fault } from '../base/fault.ts';
import type { Progress } from './ingested.ts';
import { pageMost } from './limits.ts';

/** The content of a page, unpacked. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

/** What can be read, or may turn out so: many servers call a file a stream of bytes. */
const readableType =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|octet-stream|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|binary\/octet-stream)$/u;

/** A map, because servers name the key: an object would know "constructor" too. */
const unpackers: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** Reads a response to its end; never more than the bound, neither as sent nor unpacked. Throws Fault `file-too-large`, `file-unknown`. */
export async function readBody(response: IncomingMessage, onProgress: Progress = () => {}): Promise<Body> {
  const { 'content-type': contentType, 'content-encoding': encoding = 'identity' } = response.headers;
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !readableType.test(type)) throw stop(response, unknownFault(type));
  const unpacker = unpackers.get(encoding.trim().toLowerCase());
  if (!unpacker && encoding.trim().toLowerCase() !== 'identity') throw stop(response, unknownFault(encoding));
  const announced = Number(response.headers['content-length']);
  if (announced > pageMost) throw stop(response, tooLarge());
  const chunks: Buffer[] = [];
  const sent = bounded((length) => onProgress(announced > 0 ? Math.min(1, length / announced) : 0));
  const unpacked = bounded();
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of unpacked(source)) chunks.push(chunk);
  };
  await (unpacker ? pipeline(response, sent, unpacker(), keep) : pipeline(response, sent, keep));
  return { bytes: Buffer.concat(chunks), ...(contentType !== undefined && { contentType }) };
}

/** Lets as many bytes through as a page may have, and tells how many there were. */
function bounded(tell: (length: number) => void = () => {}) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let length = 0;
    for await (const chunk of source) {
      length += chunk.length;
      if (length > pageMost) throw tooLarge();
      tell(length);
      yield chunk;
    }
  };
}

/** Hangs up before the body comes. */
function stop(response: IncomingMessage, fault: Fault): Fault {
  response.destroy();
  return fault;
}

function unknownFault(what: string): Fault {
  return new Fault('file-unknown', `the page is ${what}, which cannot be read`);
}

function tooLarge(): Fault {
  return new Fault('file-too-large', `the page has more than ${pageMost} bytes`);
}
