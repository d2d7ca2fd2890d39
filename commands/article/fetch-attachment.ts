import { extname } from 'node:path';
import type { Attachment } from 'discord.js';
import { Fault, reasonOf } from '../../src/base/fault.ts';
import type { FileToRead } from '../../src/ingest/ingest.ts';
import { fileMost } from '../../src/ingest/limits.ts';

const patienceMs = 20_000;

/** A file that Discord keeps: its address is Discord's word, not the person's. Throws the Faults `file-too-large` and `url-unreachable`. */
export async function fetchAttachment(attachment: Attachment): Promise<FileToRead> {
  const { size, url, contentType } = attachment;
  if (size > fileMost) throw new Fault('file-too-large', `the file has ${size} bytes, more than ${fileMost}`);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { name: nameOf(attachment), bytes, ...(contentType !== null && { contentType }) };
  } catch (error) {
    throw new Fault('url-unreachable', `the file cannot be fetched from Discord: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** Discord strips what is not ASCII from a file's name, and keeps the stem as it was in the title. */
function nameOf({ name, title }: Attachment): string {
  return title ? `${title}${extname(name)}` : name;
}
