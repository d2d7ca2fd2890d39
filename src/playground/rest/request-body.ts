import type { IncomingMessage } from 'node:http';
import type { Upload } from '../messages/message-body.ts';
import { type RestReply, refuse } from './refusal.ts';

/** What stood in a request. */
export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly Upload[];
}

/** Ten files of the size Discord takes, and something for the JSON. */
const mostBytes = 101 * 1024 * 1024;

/** Reads JSON, or multipart with `payload_json` and `files[n]`; refuses what is neither or is too large. */
export async function readRequestBody(
  request: IncomingMessage,
): Promise<{ body: RequestBody } | { refusal: RestReply }> {
  const bytes = await readBytes(request);
  if (!bytes) return { refusal: refuse('tooLarge') };
  const type = request.headers['content-type'] ?? '';
  try {
    if (type.startsWith('multipart/form-data')) return { body: await readForm(bytes, type) };
    return { body: { json: bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined, files: [] } };
  } catch {
    return { refusal: refuse('badJson') }; // the parser's own words would not be Discord's
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // Read on to the end, so that the client hears the refusal and not a broken pipe; but keep nothing.
    if (length > mostBytes) chunks.length = 0;
    else chunks.push(bytes);
  }
  return length > mostBytes ? undefined : Buffer.concat(chunks);
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: Upload[] = [];
  let json: unknown;
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/u.exec(name)?.[1];
    if (typeof value === 'string') {
      if (name === 'payload_json') json = JSON.parse(value);
    } else if (index !== undefined) {
      const content = new Uint8Array(await value.arrayBuffer());
      const contentType = value.type || 'application/octet-stream';
      files.push({ index, filename: baseName(value.name), contentType, bytes: content });
    }
  }
  return { json, files };
}

/** A file name without the folders somebody may have put before it. */
function baseName(name: string): string {
  return name.split(/[\\/]/u).at(-1) || 'file';
}
