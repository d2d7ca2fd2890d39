import { randomBytes } from 'node:crypto';
import { Fault } from '../../base/fault.ts';
import { largestFile, mostFiles, type StoredFile, type UploadedFile } from '../world/files.ts';
import type { World } from '../world/world.ts';

/** Keeps files that a person sent. Throws a Fault if they are too many or too large for Discord. */
export function keepUploads(world: World, files: readonly UploadedFile[]): readonly StoredFile[] {
  if (files.length > mostFiles) throw new Fault('call-invalid', `最多 ${mostFiles} 个文件`);
  if (files.some(({ bytes }) => bytes.length > largestFile))
    throw new Fault('call-invalid', '文件最大 10 MiB');
  return files.map((file) =>
    world.keepFile({ ...namesOf(file.name), contentType: typeOf(file), bytes: file.bytes }),
  );
}

/**
 * Discord keeps only Latin letters, digits and a few signs of a file's name, or draws one by lot where nothing is
 * left, and tells what the file was called, without its ending, as its title.
 */
function namesOf(name: string): Pick<StoredFile, 'filename' | 'title'> {
  const [, stem = name, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,10})?$/su.exec(name) ?? [];
  const kept = stem
    .replace(/\s+/gu, '_')
    .replace(/[^\w.-]/gu, '')
    .replace(/^[_.-]+/u, '');
  if (kept === stem) return { filename: name };
  return { filename: `${kept || randomBytes(8).toString('hex')}${ending}`, title: stem };
}

const unknownType = 'application/octet-stream';

function typeOf({ name, contentType = unknownType }: UploadedFile): string {
  if (contentType !== '' && contentType !== unknownType) return contentType;
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? unknownType;
}

/** What Discord says of files by their endings, where a browser says nothing. */
const types: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};
